/** A V8 heap snapshot as the protocol sends it. Nodes and edges are rows of numbers; `meta` names their columns. */
interface Snapshot {
  readonly snapshot: { readonly meta: Meta };
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
  readonly strings: readonly string[];
}

interface Meta {
  readonly node_fields: readonly string[];
  readonly node_types: readonly [readonly string[], ...unknown[]];
  readonly edge_fields: readonly string[];
  readonly edge_types: readonly [readonly string[], ...unknown[]];
}

/** A string that was found, and by what it is held: the names on the way from the root, the nearest first. */
export interface Find {
  readonly needle: string;
  readonly text: string;
  readonly path: string;
}

/** The strings of a heap, and who holds them. Ropes, which are kept in two halves, are put together. */
export class Heap {
  readonly #snapshot: Snapshot;
  readonly #nodeWidth: number;
  readonly #edgeWidth: number;
  /** By node: where its edges begin. */
  readonly #firstEdges: Uint32Array;

  constructor(json: string) {
    this.#snapshot = JSON.parse(json) as Snapshot;
    const { node_fields: nodeFields, edge_fields: edgeFields } = this.#snapshot.snapshot.meta;
    this.#nodeWidth = nodeFields.length;
    this.#edgeWidth = edgeFields.length;
    this.#firstEdges = this.#countEdges(nodeFields.indexOf('edge_count'));
  }

  /** Every string that holds one of the needles; `needles` maps what it is called to what is looked for. */
  find(needles: Readonly<Record<string, readonly string[]>>): Find[] {
    const finds: Find[] = [];
    let holders: Int32Array | null = null;
    for (let node = 0; node < this.#count; node++) {
      const text = this.#textOf(node);
      if (text === null) continue;
      for (const [needle, forms] of Object.entries(needles)) {
        if (!forms.some((form) => text.includes(form))) continue;
        holders ??= this.#holders();
        finds.push({ needle, text: text.slice(0, 80), path: this.#pathTo(node, holders) });
      }
    }
    return finds;
  }

  get #count(): number {
    return this.#snapshot.nodes.length / this.#nodeWidth;
  }

  #kindOf(node: number): string {
    const kinds = this.#snapshot.snapshot.meta.node_types[0];
    return kinds[this.#snapshot.nodes[node * this.#nodeWidth] ?? 0] ?? '';
  }

  #nameOf(node: number): string {
    return this.#snapshot.strings[this.#snapshot.nodes[node * this.#nodeWidth + 1] ?? 0] ?? '';
  }

  /** `null` for what is no string. Code and its names are none: what a program says is not what a person typed. */
  #textOf(node: number, depth = 0): string | null {
    const kind = this.#kindOf(node);
    if (kind === 'string' || kind === 'sliced string') return this.#nameOf(node);
    if (kind !== 'concatenated string' || depth > 5000) return null;
    const halves = { first: '', second: '' };
    for (const { name, to } of this.#edgesOf(node)) {
      if (name === 'first' || name === 'second') halves[name] = this.#textOf(to, depth + 1) ?? '';
    }
    return halves.first + halves.second;
  }

  *#edgesOf(node: number): Generator<{ name: string; to: number; isWeak: boolean }> {
    const { edges, strings, snapshot } = this.#snapshot;
    const kinds = snapshot.meta.edge_types[0];
    const end = this.#firstEdges[node + 1] ?? 0;
    for (let at = this.#firstEdges[node] ?? 0; at < end; at += this.#edgeWidth) {
      const kind = kinds[edges[at] ?? 0] ?? '';
      const label = edges[at + 1] ?? 0;
      const isNumbered = kind === 'element' || kind === 'hidden';
      const name = isNumbered ? `[${label}]` : (strings[label] ?? '');
      yield { name, to: (edges[at + 2] ?? 0) / this.#nodeWidth, isWeak: kind === 'weak' };
    }
  }

  #countEdges(countField: number): Uint32Array {
    const first = new Uint32Array(this.#count + 1);
    for (let node = 0; node < this.#count; node++) {
      const edges = this.#snapshot.nodes[node * this.#nodeWidth + countField] ?? 0;
      first[node + 1] = (first[node] ?? 0) + edges * this.#edgeWidth;
    }
    return first;
  }

  /** By node: the one that it was first reached from, breadth first from the root. */
  #holders(): Int32Array {
    const holders = new Int32Array(this.#count).fill(-1);
    const queue = [0];
    holders[0] = 0;
    // The queue grows while it is gone through.
    for (const node of queue) {
      for (const { to, isWeak } of this.#edgesOf(node)) {
        if (isWeak || holders[to] !== -1) continue;
        holders[to] = node;
        queue.push(to);
      }
    }
    return holders;
  }

  #pathTo(node: number, holders: Int32Array): string {
    const steps: string[] = [];
    for (let at = node; at > 0 && steps.length < 14; at = holders[at] ?? 0) {
      const from = holders[at] ?? 0;
      if (from < 0) return [...steps, '(weak)'].join(' < ');
      const edge = [...this.#edgesOf(from)].find(({ to }) => to === at)?.name ?? '?';
      steps.push(`${edge} of ${this.#kindOf(from)} ${this.#nameOf(from).slice(0, 40)}`);
    }
    return steps.join(' < ');
  }
}
