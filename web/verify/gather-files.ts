import { readTar } from './read-tar.ts';

type Files = ReadonlyMap<string, Uint8Array>;

/** Files chosen as a folder, by their path inside it. */
export async function filesOfInput(list: FileList): Promise<Files | undefined> {
  const files = [...list];
  const [only] = files;
  if (files.length === 1 && /\.tar$/i.test(only!.name)) return readTar(await bytesOf(only!));
  const read = files.map(
    async (file) => [withoutTop(file.webkitRelativePath || file.name), await bytesOf(file)] as const,
  );
  return new Map(await Promise.all(read));
}

/** What was dropped: a folder, or a tar. */
export async function filesOfDrop(items: DataTransferItemList): Promise<Files | undefined> {
  // To be asked of all before anything is awaited: the list is emptied once the drop is over.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) {
    if (entry.isFile && /\.tar$/i.test(entry.name) && entries.length === 1) {
      return readTar(await bytesOf(await fileOf(entry as FileSystemFileEntry)));
    }
    await gather(entry, entries.length === 1 && entry.isDirectory ? undefined : entry.name, files);
  }
  return files;
}

/** Puts an entry and what is in it into `files`; the folder dropped itself has no name there. */
async function gather(
  entry: FileSystemEntry,
  path: string | undefined,
  files: Map<string, Uint8Array>,
): Promise<void> {
  if (entry.isFile) {
    files.set(path ?? entry.name, await bytesOf(await fileOf(entry as FileSystemFileEntry)));
    return;
  }
  for (const inside of await entriesOf(entry as FileSystemDirectoryEntry)) {
    await gather(inside, path === undefined ? inside.name : `${path}/${inside.name}`, files);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** Browsers give a folder's entries a hundred at a time, and an empty list at its end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function withoutTop(path: string): string {
  const slash = path.indexOf('/');
  return slash < 0 ? path : path.slice(slash + 1);
}

async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}
