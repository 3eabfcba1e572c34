import { Refusal } from '#platform/refusal.ts';
import { cleanFileName } from './file-name.ts';

/** What is refused of a file says which file: the name goes into the details. */
export async function namingFile<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Refusal ? nameFile(error, name) : error;
  }
}

export function nameFile({ code, details, fields }: Refusal, name: string): Refusal {
  return new Refusal(code, { ...details, name: cleanFileName(name) }, fields);
}

/** What is refused of a named file stands at the field that it was chosen in. */
export async function atFileField<Result>(field: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const isOfFile = error instanceof Refusal && 'name' in error.details && Object.keys(error.fields).length === 0;
    throw isOfFile ? new Refusal(error.code, error.details, { [field]: error.code }) : error;
  }
}
