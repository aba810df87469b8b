/** What a folder says of itself to whoever opens it without knowing the product. */
export function evidenceReadme(election: string, seq: number, head: string): string {
  return `选举证据文件夹  ${election}
第 ${seq} 条，账本码 ${head}

ledger.jsonl   账本：每行一条已记录的事项，后一条接前一条
envelopes/     每条事项的签名原件，文件名是其内容的 SHA-256
certificates/  批复的结果，可由账本和票包重新算出
actors.json    签名人的登记，逐级通到根密钥
head.json      导出时的账本头，由服务签名
manifest.json  以上每个文件的摘要，由服务签名
scans/         已签字报告单的扫描件（如有）

核对：scrutineer verify <本文件夹> --trust <根密钥指纹>
核对不需要联网，也不需要服务器。请把输出的账本码与纸质报告单上的账本码对照。
已签字的纸质报告单才是结果；本文件夹含选票内容，请按规定保管。

Evidence of the election ${election}, ${seq} entries, head code ${head}.
Verify it with: scrutineer verify <this folder> --trust <root thumbprint>
No network and no server are needed. Compare the head code with the one on the signed paper.
The signed paper is the result. This folder holds ballots: keep it accordingly.
`;
}
