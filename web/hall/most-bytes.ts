/** As much as a hall's pack or its saved file may hold. */
export const mostHallBytes = 64 * 1024 * 1024;
