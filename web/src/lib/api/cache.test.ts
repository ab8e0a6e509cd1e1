import { beforeEach, describe, expect, it, vi } from 'vitest';
import { entryOf, queries, type Asked, type Entry } from './cache.svelte';
import { Refusal } from './refusal';

vi.mock('$lib/language.svelte', () => ({ language: { now: 'en' } }));

/** Answers that a test gives when it likes; each reading waits for the next. */
function answering<T>(queryKey: unknown[], more: Partial<Asked<T>> = {}) {
  const waiting: { give: (value: T) => void; fail: (why: unknown) => void; signal: AbortSignal }[] = [];
  const asked: Asked<T> = { queryKey, queryFn: ({ signal }) => new Promise((give, fail) => waiting.push({ give, fail, signal })), ...more };
  const entry: Entry<T> = entryOf<T>(queryKey);
  return {
    entry,
    waiting,
    show() {
      const end = entry.attach(() => asked);
      entry.readIfOld(asked);
      return end;
    },
  };
}

const settled = () => vi.advanceTimersByTimeAsync(0);

describe('what was read', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    queries.removeQueries({});
  });

  it('is read once for all who show it', async () => {
    const list = answering<number[]>(['list']);

    list.show();
    list.show();
    list.waiting[0]!.give([1]);
    await settled();
    list.show();

    expect(list.waiting).toHaveLength(1);
    expect(list.entry.data).toEqual([1]);
  });

  it('is read anew when it is old and somebody shows it', async () => {
    const list = answering<string>(['list'], { staleTime: 1_000 });
    list.show();
    list.waiting[0]!.give('old');
    await settled();

    await vi.advanceTimersByTimeAsync(1_000);
    list.show();
    list.waiting[1]!.give('new');
    await settled();

    expect(list.entry.data).toBe('new');
  });

  it('waits to be read anew until somebody shows it', async () => {
    const list = answering<string>(['list'], { staleTime: Infinity });
    const end = list.show();
    list.waiting[0]!.give('old');
    await settled();
    end();

    await queries.invalidateQueries({ queryKey: ['list'] });
    expect(list.waiting).toHaveLength(1);
    list.show();

    expect(list.waiting).toHaveLength(2);
    expect(list.entry.data).toBe('old');
  });

  it('is not taken from a reading that began before it was doubted', async () => {
    const list = answering<string>(['list']);
    list.show();

    const doubted = queries.invalidateQueries({ queryKey: ['list'] });
    list.waiting[1]!.give('after');
    list.waiting[0]!.give('before');
    await doubted;

    expect(list.waiting[0]!.signal.aborted).toBe(true);
    expect(list.entry.data).toBe('after');
  });

  it('is doubted by the beginning of its key or by a predicate, and nothing else is', async () => {
    const [one, other] = [answering<string>(['workload', 'a', 'facts']), answering<string>(['workload', 'b', 'facts'])];
    for (const each of [one, other]) {
      each.show();
      each.waiting[0]!.give('facts');
    }

    await settled();
    void queries.invalidateQueries({ queryKey: ['workload', 'a'] });
    void queries.invalidateQueries({ predicate: ({ queryKey: [, of] }) => of === 'a' });

    expect([one.waiting.length, other.waiting.length]).toEqual([3, 1]);
  });

  it('keeps the parts that did not change', async () => {
    const view = answering<{ facts: { id: number }[]; at: number }>(['view'], { staleTime: 0 });
    view.show();
    view.waiting[0]!.give({ facts: [{ id: 1 }, { id: 2 }], at: 1 });
    await settled();
    const before = view.entry.data!;

    view.entry.put({ facts: [{ id: 1 }, { id: 3 }], at: 1 });
    expect(view.entry.data!.facts[0]).toBe(before.facts[0]);
    expect(view.entry.data!.facts[1]).toEqual({ id: 3 });
    const changed = view.entry.data;
    view.entry.put({ at: 1, facts: [{ id: 1 }, { id: 3 }] });

    expect(view.entry.data).toBe(changed);
  });

  it('is asked for again where nothing answered, and not where the server refused', async () => {
    const [silent, refused] = [answering<string>(['silent']), answering<string>(['refused'])];
    silent.show();
    refused.show();

    silent.waiting[0]!.fail(new Error('no network'));
    refused.waiting[0]!.fail(new Refusal(undefined, 404));
    await vi.advanceTimersByTimeAsync(500);
    silent.waiting[1]!.give('here');
    await vi.advanceTimersByTimeAsync(10_000);

    expect(silent.entry.data).toBe('here');
    expect(refused.waiting).toHaveLength(1);
    expect(refused.entry.error).toBeInstanceOf(Refusal);
  });

  it('says what went wrong beside what it knew, until it is read', async () => {
    const list = answering<string>(['list']);
    list.show();
    list.waiting[0]!.give('known');
    await settled();

    const doubted = queries.invalidateQueries();
    list.waiting[1]!.fail(new Refusal(undefined, 500));
    await doubted;
    expect([list.entry.data, list.entry.error]).toEqual(['known', expect.any(Refusal)]);
    void list.entry.doubt();
    list.waiting[2]!.give('new');
    await settled();

    expect([list.entry.data, list.entry.error]).toEqual(['new', null]);
  });

  it('is not waited for when nobody shows it any more, and is read when somebody does again', async () => {
    const list = answering<string>(['list']);
    list.show()();
    await settled();
    expect(list.waiting[0]!.signal.aborted).toBe(true);

    list.show();
    list.waiting[1]!.give('here');
    await settled();

    expect(list.entry.data).toBe('here');
  });

  it('is forgotten five minutes after nobody shows it', async () => {
    const list = answering<string>(['list']);
    const end = list.show();
    list.waiting[0]!.give('here');
    await settled();

    end();
    await vi.advanceTimersByTimeAsync(299_000);
    expect(entryOf(['list'])).toBe(list.entry);
    await vi.advanceTimersByTimeAsync(2_000);

    expect(entryOf(['list'])).not.toBe(list.entry);
  });

  it('is not read while it is not wanted', async () => {
    const list = answering<string>(['list'], { enabled: false });
    list.show();

    await queries.invalidateQueries();

    expect(list.waiting).toHaveLength(0);
  });

  it('is emptied and read anew for who looks next', async () => {
    const session = answering<string>(['session'], { staleTime: Infinity });
    session.show();
    session.waiting[0]!.give('Ken');
    await settled();

    queries.clear();
    expect(session.entry.data).toBeUndefined();
    session.waiting[1]!.give('Aiko');
    await settled();

    expect(session.entry.data).toBe('Aiko');
  });
});
