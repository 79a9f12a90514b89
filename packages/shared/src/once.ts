/** Works out the parts of a text of the provider's table once, for every call asks for them. There are as many as the table has rows. */
export function once(partsOf: (text: string) => readonly string[]): (text: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    let parts = known.get(text);
    if (parts === undefined) known.set(text, (parts = partsOf(text)));
    return parts;
  };
}
