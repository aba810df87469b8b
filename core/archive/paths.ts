/** Where things lie in an archive package. Names that people look for are Chinese in every language. */
export const archivePath = {
  contents: '归档目录',
  seals: '封存和销毁记录',
  sealDocument: 'seal.json',
  digests: 'digests.txt',
  slips: 'slips/',
  documents: 'documents/',
  /** The evidence folder, byte for byte as the service gave it. */
  evidence: 'evidence/',
} as const;
