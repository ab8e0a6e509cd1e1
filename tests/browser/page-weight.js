// What a screen weighs: every script that its document makes a browser fetch, with what it weighed on the way, before the screen stands and in all.
// A screen stands in the frame that paints its heading and the first of its own data; what was asked for before that frame counts, whoever asked.
export const budget = { before: 60_000, all: 120_000, paint: 1 };

const something = 'main :is(section, article, form, table, ol, .card)';

/** Name, address, and what shows that the first data of the screen is there. */
export const screensOf = ({ workload, lens, question, milestone }) => {
  const inWorkload = (name, path, first = something) => [name, `/workloads/${workload}${path}`, first];
  return [
    ['portfolio', '/', 'main li'],
    inWorkload('overview', '', 'main ol li'),
    inWorkload('review', '/review?all', 'main .card'),
    inWorkload('questions', `/review/${lens}`, `main a[href*="/review/${lens}/"]`),
    inWorkload('question', `/review/${lens}/${question}`, 'main [data-choice]'),
    inWorkload('findings', '/findings', 'main .groups, main .empty, main form'),
    inWorkload('hope', '/hope'),
    inWorkload('milestones', '/milestones'),
    ...(milestone ? [inWorkload('milestone', `/milestones/${milestone}`)] : []),
    inWorkload('sources', '/sources', 'main article, main .empty'),
    inWorkload('about', '/about'),
    ['lenses', '/lenses', 'main li'],
    ['lens', `/lenses/${lens}`, 'main section'],
    ['settings', '/settings', 'main .card'],
    ...['account', 'tokens', 'people', 'teams', 'organisation', 'profiles', 'templates'].map(name => [`settings: ${name}`, `/settings/${name}`, 'main h1']),
    ['the practice', '/practice', 'main h2'],
  ];
};

/** Put into a page before it opens an address: remembers when the screen stood, and the largest paints. */
export const watching = first => {
  localStorage.setItem('kotsu-tour', '{"step":0,"isOver":true}');
  window.paints = [];
  new PerformanceObserver(list => list.getEntries().forEach(e => window.paints.push({ at: e.startTime, element: `${e.element?.tagName.toLowerCase()}.${e.element?.className}` }))).observe({ type: 'largest-contentful-paint', buffered: true });
  const look = () => {
    if (document.querySelector('main h1')?.textContent.trim() && document.querySelector(first)) window.stood = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

/** Opens an address in a page that has seen nothing yet. Bytes as they came over the wire, the paint in seconds. */
export async function weigh(page, address, first) {
  await page.addInitScript(watching, first);
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.stood, undefined, { timeout: 60_000 });
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1_500); // what comes later on purpose
  return page.evaluate(() => {
    const scripts = new Map(performance.getEntriesByType('resource').filter(e => new URL(e.name).pathname.endsWith('.js')).map(e => [e.name, e]));
    const sum = list => list.reduce((bytes, e) => bytes + e.encodedBodySize, 0);
    const last = window.paints.at(-1);
    return { before: sum([...scripts.values()].filter(e => e.startTime < window.stood)), all: sum([...scripts.values()]), scripts: scripts.size, stood: window.stood / 1000, paint: last.at / 1000, element: last.element };
  });
}
