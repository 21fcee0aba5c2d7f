import { describe, expect, it } from 'vitest';
import { breathe } from '../../src/lib/state/when-idle';

describe('breathing', () => {
  it('lets what waits come first, and goes on', async () => {
    const order: string[] = [];
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => order.push('what waited');
    port2.postMessage(null);
    await breathe();
    order.push('on');
    port1.close();
    expect(order).toEqual(['what waited', 'on']);
  });

  it('asks the browser where that knows how', async () => {
    const had = Object.getOwnPropertyDescriptor(globalThis, 'scheduler');
    let asked = 0;
    Object.defineProperty(globalThis, 'scheduler', {
      configurable: true,
      value: { yield: () => Promise.resolve(void asked++) },
    });
    try {
      await breathe();
    } finally {
      if (had) Object.defineProperty(globalThis, 'scheduler', had);
      else Reflect.deleteProperty(globalThis, 'scheduler');
    }
    expect(asked).toBe(1);
  });
});
