// What a screen weighs: every script that its document makes a browser fetch, with what it weighed on the way, before the screen stands and in all.
// A screen stands in the frame that paints its heading and the first of its own data; what was asked for before that frame counts, whoever asked.
export const budget = { before: 60_000, all: 120_000, paint: 1 };

const something = 'main :is(section, article, form, table, ol, .card)';

/**
 * Name, address, and what shows that the first data of the screen is there. `shelves` names what of an organisation's shelves is opened: a lens with a
 * version and a draft, a profile and a template.
 */
export const screensOf = ({ workload, lens, version, question, milestone, shelves }) => {
  const inWorkload = (name, path, first = something) => [name, `/workloads/${workload}${path}`, first];
  return [
    ['portfolio', '/', 'main li'],
    inWorkload('overview', '', 'main ol li, main .card'),
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
    ['lens, to read', `/lenses/${lens}/${version}`, 'main article'],
    ['lens, own', `/lenses/${shelves.lens}`, 'main section'],
    ['lens, draft', `/lenses/${shelves.lens}/draft`, 'main textarea'],
    ['lens, compared', `/lenses/${shelves.lens}/compare/1.0/draft`, 'main h2'],
    ['settings', '/settings', 'main .card'],
    ...['account', 'tokens', 'people', 'teams', 'organisation', 'profiles', 'templates'].map(name => [`settings: ${name}`, `/settings/${name}`, 'main h1']),
    ['profile', `/settings/profiles/${shelves.profile}`, 'main fieldset'],
    ['template', `/settings/templates/${shelves.template}`, 'main details'],
    ['sign-in', '/sign-in', 'main form'],
    ['the practice', '/practice', 'main h2'],
  ];
};

/** Put into a page before it opens an address: remembers when the screen stood, and every largest paint so far with whose it was. */
export const watching = first => {
  localStorage.setItem('kotsu-tour', '{"step":0,"isOver":true}');
  window.paints = [];
  const told = ({ element, size, startTime }) => ({
    at: startTime / 1000, size,
    // An element that is no longer there was the server's, unless the page had been let go.
    isServers: element ? element.closest('#first') !== null : !window.isLetGo,
    element: `${element?.tagName.toLowerCase()}.${element?.className}`, text: element?.textContent.trim().slice(0, 80),
  });
  new PerformanceObserver(list => window.paints.push(...list.getEntries().map(told))).observe({ type: 'largest-contentful-paint', buffered: true });
  const look = () => {
    if (document.querySelector('main h1')?.textContent.trim() && document.querySelector(first)) window.stood = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

/** Holds every script of a page back until what the server painted is on the screen, in its own letters: however busy the machine, the page comes second. */
export async function serverFirst(page) {
  let letGo;
  const isPainted = new Promise(go => (letGo = go));
  await page.route(/\.js$/, async route => {
    await isPainted;
    await route.continue();
  });
  return async () => {
    await page.locator('#first').waitFor();
    await page.evaluate(() => document.fonts.ready);
    await page.waitForFunction(() => window.paints.length > 0);
    await page.evaluate(() => new Promise(go => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(go)))));
    await page.evaluate(() => (window.isLetGo = true));
    letGo();
  };
}

/** Opens an address in a page that has seen nothing yet. Bytes as they came over the wire, the paint in seconds. */
export async function weigh(page, address, first, whenOpen = () => undefined) {
  await page.addInitScript(watching, first);
  await page.goto(address, { waitUntil: 'commit' });
  await whenOpen();
  await page.waitForFunction(() => window.stood, undefined, { timeout: 60_000 }).catch(() => { throw new Error(`${address}: nothing of ${first} stands there`); });
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1_500); // what comes later on purpose
  return page.evaluate(() => {
    const scripts = new Map(performance.getEntriesByType('resource').filter(e => new URL(e.name).pathname.endsWith('.js')).map(e => [e.name, e]));
    const sum = list => list.reduce((bytes, e) => bytes + e.encodedBodySize, 0);
    const { at, element, isServers } = window.paints.at(-1);
    return { before: sum([...scripts.values()].filter(e => e.startTime < window.stood)), all: sum([...scripts.values()]), scripts: scripts.size, stood: window.stood / 1000, paint: at, element, isServers, paints: window.paints };
  });
}
