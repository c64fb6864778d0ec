/** Program that is run in a process of its own: imports the module given and prints how many milliseconds of CPU that took. */
const [, , url = ''] = process.argv;
const before = process.cpuUsage();
await import(url);
const { user, system } = process.cpuUsage(before);
console.log((user + system) / 1000);
