/** What a program tells the platform that runs it. `heard` is the number of the last message it had heard. */
export type FromProgram =
  | { readonly type: 'sleep'; readonly id: number; readonly seconds: number }
  | { readonly type: 'idle'; readonly heard: number };

/** `look` only asks whether the program is idle. */
export type ToProgram =
  | { readonly type: 'wake'; readonly number: number; readonly id: number }
  | { readonly type: 'look'; readonly number: number };
