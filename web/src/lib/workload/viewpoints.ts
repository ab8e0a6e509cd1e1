import type { components } from '$lib/api/schema';
import { m } from '$lib/paraglide/messages';

export type Viewpoint = components['schemas']['Viewpoint'];

const names: Record<Viewpoint, () => string> = {
  state: m.viewpoint_state,
  performance: m.viewpoint_performance,
  security: m.viewpoint_security,
  cost: m.viewpoint_cost,
  esg: m.viewpoint_esg,
  productivity: m.viewpoint_productivity,
  lifecycle: m.viewpoint_lifecycle,
};

/** The seven viewpoints of Site Production Engineering, in their usual order. */
export const viewpoints = Object.keys(names) as Viewpoint[];

export const viewpointName = (viewpoint: Viewpoint | null): string => (viewpoint ? names[viewpoint]() : '');
