/** Program that is run in a process of its own: imports the module given and prints how many milliseconds that took. */
const [, , url = ''] = process.argv;
const start = performance.now();
await import(url);
console.log(performance.now() - start);
