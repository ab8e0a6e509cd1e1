// What the page is weighed and timed with: a made-up questionnaire of 300 practices, and a workload that answered all of it.

/** A workload of 300 practices, all answered, with a milestone; its id. `ask(method, path, body, headers)` asks the API. */
export async function bigWorkload(ask) {
  await ask('POST', '/lenses', { alias: 'three-hundred', text: JSON.stringify(lensOf300()), overlay: null });
  await ask('POST', '/lenses/three-hundred/versions', { isMajor: true });
  const content = { name: 'Video service', description: 'Members watch without waiting.', environment: 'production', reviewOwner: 'bench', product: null, team: null, timeZone: null, pillarPriorities: [], notes: '' };
  const { id } = await ask('POST', '/workloads', { content, lenses: ['three-hundred'] });
  for (let question = 0; question < 30; question++) {
    const choices = Object.fromEntries([...Array(10).keys()].map(c => [`question${question}_${c}`, { status: c % 2 ? 'selected' : 'unselected', reason: null, note: '' }]));
    await ask('PUT', `/workloads/${id}/reviews/three-hundred/answers/question${question}`, { choices, isApplicable: true, reason: null, notes: '', asIs: 'One person receives every alert.', toBe: 'Two people share the rota.', ourRisk: null, ourRiskReason: '' }, { 'If-None-Match': '*' });
  }
  await ask('POST', `/workloads/${id}/milestones`, { name: 'First quarter' });
  return id;
}

/** Beside it a draft of the next version, a template that answers a question, and a profile; as `screensOf` wants to know them. */
export async function bigShelves(ask) {
  const [lens, alone] = ['three-hundred', { 'If-None-Match': '*' }];
  await ask('PUT', `/lenses/${lens}/draft`, { text: JSON.stringify(lensOf300(), null, 2).replaceAll('Practice 1 of', 'The first practice of'), overlay: null }, alone);
  const { id: template } = await ask('POST', '/templates', { name: 'What every team has', description: 'On day one.' });
  await ask('PUT', `/templates/${template}/answers/${lens}/question0`, { choices: { question0_1: { status: 'selected', reason: null, note: '' } }, isApplicable: true, reason: null, notes: '', asIs: '', toBe: '', ourRisk: null, ourRiskReason: '' }, alone);
  const { items: questions } = await ask('GET', '/profile-questions');
  const { id: profile } = await ask('POST', '/profiles', { name: 'Services that earn', description: 'Members notice at once.', answers: Object.fromEntries(questions.map(each => [each.id, [each.choices[0].id]])) });
  return { lens, template, profile };
}

function lensOf300() {
  const choice = (question, at) => ({
    id: `question${question}_${at}`, title: `Practice ${at + 1} of question ${question + 1}: the team does what the question asks, and can show it`,
    helpfulResource: { displayText: 'What it means in a sentence or two.' }, improvementPlan: { displayText: 'Do it, and record it.' },
  });
  const question = at => ({
    id: `question${at}`, title: `Question ${at + 1}: how do you keep this part of the service available and useful?`, description: 'A question of a made-up questionnaire.',
    choices: [...Array(10).keys()].map(c => choice(at, c)),
    riskRules: [{ condition: `question${at}_0 && question${at}_1`, risk: 'NO_RISK' }, { condition: `question${at}_0`, risk: 'MEDIUM_RISK' }, { condition: 'default', risk: 'HIGH_RISK' }],
  });
  return {
    schemaVersion: '2021-11-01', name: 'Three hundred practices', description: 'For measuring.',
    pillars: [0, 1, 2].map(p => ({ id: `pillar${p}`, name: `Pillar ${p + 1}`, questions: [...Array(10).keys()].map(q => question(p * 10 + q)) })),
  };
}
