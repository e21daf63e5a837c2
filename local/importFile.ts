import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readCategoryMap, type CategoryMap } from '../importer/categoryMap.ts';
import { readStatement, type Statement } from '../importer/readStatement.ts';

export interface ImportFileOptions {
  readonly account?: string;
  /** Default: category-map.json beside the file, when there is one. */
  readonly map?: string;
}

async function readText(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new Error(`Cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error(`${path} is not UTF-8 text. Convert it first, for example: iconv -f WINDOWS-1252 -t UTF-8`);
  }
}

async function readMap(path: string): Promise<CategoryMap> {
  const result = readCategoryMap(await readText(path));
  if (!result.ok) throw new Error(`${path}: ${result.reason}`);
  return result.map;
}

/** A statement on disk. Fails, naming the file, when it or its map cannot be read; bad rows are in `rejected`. */
export async function readImportFile(
  file: string,
  { account, map }: ImportFileOptions,
): Promise<Statement & { readonly mapFile: string | undefined }> {
  const beside = join(dirname(file), 'category-map.json');
  const mapFile = map ?? (existsSync(beside) ? beside : undefined);
  const categoryMap = mapFile === undefined ? {} : await readMap(mapFile);
  return { ...(await readStatement(await readText(file), { account, categoryMap })), mapFile };
}
