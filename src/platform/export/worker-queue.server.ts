import { createRequire } from 'node:module';
import { parentPort, Worker } from 'node:worker_threads';

import { Refusal } from '#platform/refusal.ts';

type Answer<Output> =
  | { output: Output }
  | { refusal: { code: string; details: Record<string, string | number> } }
  | { fault: string };

interface Job<Input, Output> {
  input: Input;
  settle: (answer: Answer<Output>) => void;
}

export interface WorkerQueueOptions {
  /** The worker's module, written as an import of the package: '#platform/…/x-worker.server.ts'. */
  entry: string;
  /** For one job, from the moment the worker gets it. */
  limitMs: number;
  /** How many jobs may wait behind the running one; more are refused with `documents-busy`. */
  waiting: number;
  memoryMb: number;
  /** What a job is refused with when its worker dies or runs out of time; without it an Error is thrown. */
  refusalOnLoss?: string;
}

export interface WorkerQueue<Input, Output> {
  run: (input: Input) => Promise<Output>;
  /** Ends the worker; a job under way is lost. A later run starts a new worker. */
  close: () => Promise<void>;
}

// Vite bundles the callers of this module into build/server/index.js, where a URL relative to this file leads nowhere
// and import.meta.resolve is not everywhere at hand. The "imports" of package.json hold for both places, since both lie
// in the package; the worker itself always runs from src/ by type stripping.
function startWorker(options: WorkerQueueOptions): Worker {
  return new Worker(createRequire(import.meta.url).resolve(options.entry), {
    env: {}, // what parses foreign files must not see the secrets of the server
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: options.memoryMb },
  });
}

function settle<Output>(answer: Answer<Output>, resolve: (output: Output) => void, reject: (reason: Error) => void) {
  if ('output' in answer) resolve(answer.output);
  else if ('refusal' in answer) reject(new Refusal(answer.refusal.code, answer.refusal.details));
  else reject(new Error(answer.fault));
}

/**
 * One worker thread that answers jobs in order. It starts with the first job, does not keep the process alive while
 * idle, and is replaced after a crash or a job beyond its time.
 */
export function openWorkerQueue<Input, Output>(options: WorkerQueueOptions): WorkerQueue<Input, Output> {
  const queue: Job<Input, Output>[] = [];
  let worker: Worker | null = null;
  let running: Job<Input, Output> | null = null;
  let clock: NodeJS.Timeout | undefined;

  function finish(answer: Answer<Output>): void {
    const job = running;
    running = null;
    clearTimeout(clock);
    worker?.unref();
    job?.settle(answer);
    startNext();
  }

  async function lose(lost: Worker, reason: string): Promise<void> {
    if (worker !== lost) return;
    worker = null;
    finish(options.refusalOnLoss ? { refusal: { code: options.refusalOnLoss, details: {} } } : { fault: reason });
    await lost.terminate();
  }

  function current(): Worker {
    if (worker) return worker;
    const started = startWorker(options);
    started.on('message', (answer: Answer<Output>) => worker === started && finish(answer));
    started.on('error', (error) => void lose(started, `The worker ${options.entry} failed: ${String(error)}`));
    started.on('exit', (code) => void lose(started, `The worker ${options.entry} ended with code ${code}`));
    worker = started;
    return started;
  }

  function startNext(): void {
    const job = running ? undefined : queue.shift();
    if (!job) return;
    const busy = current();
    running = job;
    busy.ref();
    clock = setTimeout(() => void lose(busy, `A job of ${options.entry} took too long`), options.limitMs);
    busy.postMessage(job.input);
  }

  return {
    run: (input) =>
      new Promise((resolve, reject) => {
        if (queue.length >= options.waiting) throw new Refusal('documents-busy', { waiting: queue.length });
        queue.push({ input, settle: (answer) => settle(answer, resolve, reject) });
        startNext();
      }),
    close: async () => {
      if (worker) await lose(worker, `The worker ${options.entry} was closed`);
    },
  };
}

async function answerOf(work: () => unknown): Promise<Answer<unknown>> {
  try {
    return { output: await work() };
  } catch (error) {
    if (error instanceof Refusal) return { refusal: { code: error.code, details: { ...error.details } } };
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** The worker's side: called once at the end of its module. */
export function answerJobs(work: (input: never) => unknown): void {
  parentPort?.on('message', async (input: unknown) => {
    const answer = await answerOf(() => work(input as never));
    const owned =
      'output' in answer && answer.output instanceof Uint8Array ? [answer.output.buffer as ArrayBuffer] : [];
    parentPort?.postMessage(answer, owned);
  });
}
