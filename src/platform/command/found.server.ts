import { data } from 'react-router';
import { Refusal } from '#platform/refusal.ts';

/** For loaders: a Refusal becomes the page that says so (404 for what is not there or hidden, 403 for the rest). */
export async function found<Result>(reading: Promise<Result>): Promise<Result> {
  try {
    return await reading;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw data({ code: error.code }, { status: error.code.endsWith('-not-found') ? 404 : 403 });
  }
}
