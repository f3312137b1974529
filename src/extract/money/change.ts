/** Words of change: "raised from $60 billion to $65 billion" gives two levels, not a range. */

const STEMS: Readonly<Record<string, string>> = {
  raise: 'raise raises raised raising',
  lift: 'lift lifts lifted lifting',
  increase: 'increase increases increased increasing',
  up: 'up upped upping',
  boost: 'boost boosts boosted boosting',
  hike: 'hike hikes hiked hiking',
  rise: 'rise rises rose risen rising',
  grow: 'grow grows grew grown growing growth',
  climb: 'climb climbs climbed climbing',
  jump: 'jump jumps jumped jumping',
  leap: 'leap leaps leapt leaped',
  surge: 'surge surges surged surging',
  soar: 'soar soars soared soaring',
  swell: 'swell swells swelled swollen',
  balloon: 'balloon balloons ballooned ballooning',
  double: 'double doubles doubled doubling triple tripled tripling quadruple quadrupled',
  expand: 'expand expands expanded expanding',
  advance: 'advance advanced',
  change: 'change changes changed changing revise revises revised revising revision adjust adjusted',
  move: 'move moves moved moving shift shifted go goes went gone going swing swung',
  cut: 'cut cuts cutting down lower lowers lowered lowering reduce reduces reduced reducing reduction',
  trim: 'trim trims trimmed trimming slash slashes slashed slashing pare pared scale scaled',
  fall: 'fall falls fell fallen falling drop drops dropped dropping decline declines declined declining',
  shrink: 'shrink shrinks shrank shrunk slide slid sink sank tumble tumbled plunge plunged slump slumped',
  improve: 'improve improved improving widen widened widening narrow narrowed narrowing dip dipped ease eased',
};

export const CHANGE_VERBS: ReadonlySet<string> = new Set(Object.values(STEMS).flatMap((forms) => forms.split(' ')));

/** "the gap between $5 billion and $7 billion" holds two figures, no range. */
export const NOT_A_RANGE_OF: ReadonlySet<string> = new Set('gap difference spread split divided distance'.split(' '));
