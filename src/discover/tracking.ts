/**
 * Query parameters that say where a reader came from and never which article is meant. Sources: the campaign parameters
 * of Google Analytics and Matomo, click identifiers of the advertising networks, and share parameters that news sites
 * add to their feed links. A name that some site uses to choose content (`id`, `ref`, `source`) must not stand here.
 */
export const TRACKING_PREFIXES = ['utm_', 'mtm_', 'pk_', 'hsa_', 'itm_', 'at_', 'vero_', 'oly_', 'ns_'] as const;

export const TRACKING_NAMES: ReadonlySet<string> = new Set([
  // Click identifiers
  ...['dclid', 'fbclid', 'gbraid', 'gclid', 'gclsrc', 'igshid', 'li_fat_id', 'msclkid', 'rdt_cid', 'ttclid', 'twclid'],
  ...['srsltid', 'wbraid', 'yclid', '_openstat', 'epik', 's_kwcid', 'ef_id'],
  // Mailing and analytics
  ...['_ga', '_gl', '_hsenc', '_hsmi', 'hsctatracking', 'mc_cid', 'mc_eid', 'mkt_tok', 'ml_subscriber', '__s'],
  // News sites and share buttons
  ...[
    'cmpid',
    'ftag',
    'guccounter',
    'guce_referrer',
    'guce_referrer_sig',
    'ncid',
    'smid',
    'soc_src',
    'soc_trk',
    'taid',
  ],
  ...['sref', '__twitter_impression', 'fb_action_ids', 'fb_action_types', 'fb_ref', 'fb_source', 'xtor'],
]);

/** True for a parameter name, as it stands in the query, that only tracks. */
export function isTracking(name: string): boolean {
  const lower = name.toLowerCase();
  return TRACKING_NAMES.has(lower) || TRACKING_PREFIXES.some((prefix) => lower.startsWith(prefix));
}
