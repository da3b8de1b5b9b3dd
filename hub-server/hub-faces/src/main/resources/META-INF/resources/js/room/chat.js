const LONGEST = 2_000;

/** The lines of a chat: each once, whoever repeats it; own ones are pending until the hub has said them back. */
export class Chat {
  #known = new Map();
  #unheard = new Map();

  /** What to say for a text; null for an empty one. */
  write(text) {
    const said = text.trim().slice(0, LONGEST);
    if (!said) return null;
    const line = { type: 'Say', id: crypto.randomUUID(), text: said };
    this.#unheard.set(line.id, { line, at: new Date().toISOString() });
    return line;
  }

  /** Takes lines of the hub; whether all were known before. */
  take(lines) {
    const known = lines.every(({ id }) => this.#known.has(id));
    for (const line of lines) {
      this.#known.set(line.id, line);
      this.#unheard.delete(line.id);
    }
    return known;
  }

  pending() {
    return [...this.#unheard.values()].map(({ line }) => line);
  }

  lines(self) {
    const heard = [...this.#known.values()].map((line) => ({ ...line, mine: line.from === self, pending: false }));
    heard.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
    const unheard = [...this.#unheard.values()].map(({ line, at }) => {
      return { id: line.id, from: self, at, text: line.text, mine: true, pending: true };
    });
    return [...heard, ...unheard];
  }
}
