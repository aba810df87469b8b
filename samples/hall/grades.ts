/** The marks of a graded paper from the grade each subject got, 1 the best and `-` none: `14` of two is `o------o`. */
export function graded(places: string): string {
  return [...places].map((place) => boxes.map((box) => (box === place ? 'o' : '-')).join('')).join('');
}

const boxes = ['1', '2', '3', '4'] as const;
