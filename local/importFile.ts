import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readCategoryMap, type CategoryMap } from '../importer/categoryMap.ts';
import { LARGEST_STATEMENT, readStatement, type Statement, type StatementOptions } from '../importer/readStatement.ts';
import { messageOf } from './messageOf.ts';

export interface ImportFileOptions extends Omit<StatementOptions, 'categoryMap'> {
  /** Default: category-map.json beside the file, when there is one. */
  readonly map?: string;
}

/** The bytes of a file. Fails, naming it, when it cannot be read. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > LARGEST_STATEMENT) {
      throw new Error(
        `it has ${Math.ceil(size / 1024 ** 2)} MB, at most ${LARGEST_STATEMENT / 1024 ** 2} are read; split it`,
      );
    }
    return await readFile(path);
  } catch (error) {
    throw new Error(`Cannot read ${path}: ${messageOf(error)}`);
  }
}

async function readMap(path: string): Promise<CategoryMap> {
  const result = readCategoryMap(new TextDecoder().decode(await readBytes(path)));
  if (!result.ok) throw new Error(`${path}: ${result.reason}`);
  return result.map;
}

/** A statement on disk. Fails, naming the file, when it or its map cannot be read; bad rows are in `rejected`. */
export async function readImportFile(file: string, { map, ...options }: ImportFileOptions): Promise<Statement> {
  const beside = join(dirname(file), 'category-map.json');
  const mapFile = map ?? (existsSync(beside) ? beside : undefined);
  const categoryMap = mapFile === undefined ? {} : await readMap(mapFile);
  return readStatement(await readBytes(file), { ...options, categoryMap });
}
