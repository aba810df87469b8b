/** As much as a service takes of a scan: 20 MiB. */
export const mostScanBytes = 20 * 1024 * 1024;
