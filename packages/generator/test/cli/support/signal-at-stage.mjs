// Loaded before the command: the process sends itself a signal as soon as it has reported a stage, `?stage=load&signal=SIGINT`.
// A signal from outside would come when the machine has time for it.
const wanted = new URL(import.meta.url).searchParams;
const { stderr } = process;
const write = stderr.write.bind(stderr);

stderr.write = (text, ...rest) => {
  const written = write(text, ...rest);
  if (text.includes(`  ${wanted.get('stage')} `)) process.kill(process.pid, wanted.get('signal'));
  return written;
};
