/** What a sentence says of the certainty of money. Nearest to the amount wins. */
import type { Status } from '../../claim.ts';

/** `replaced`: an earlier plan where the text has a newer one, else a plan. `neutral` masks a word. */
export type StatusHint = Status | 'replaced' | 'neutral';

export const STATUS_CUES: ReadonlyArray<readonly [phrases: string, hint: StatusHint]> = [
  [
    `spent, invested, poured, sank, sunk, laid out, shelled out, forked out, ploughed, plowed, splashed out, was, were, came to, came in at, amounted to, totalled, totaled, reached, stood at
    hit, rose to, fell to, climbed to, jumped to, increased to, grew to, declined to, has paid, had paid, paid, paid out, bought, built, has cost, cost, closed the purchase, completed the purchase, has spent, had spent, have spent, had invested
    has invested, have invested, had put, has put up, had gone, has gone, went into, went on, has cost, had used, had got through, have put, have poured, has poured, used, spends, has built, already spent, has put, has sunk, have sunk, has laid out, has bought, have bought, has pumped, have pumped, pumped, has ploughed, has plowed, has deployed, deployed, injected, has injected, has funneled, doubled to, soared to, tripled to, surged to, swelled to
    actual, recorded, reported capital, posted capital, already, so far, outlays were, had already put, dropped to, slipped to, eased to, put into, got through, gets through, managed, managed only|just, managed to spend|invest, been used, been spent, been sunk, went through`,
    'actual',
  ],
  [
    `will, would, will cost, would cost, to cost, estimated to cost, expected to cost, will be, would be, 'll, 'd, plans, plan, planned, planning, expects, expect, expected, intends, intend, aims, aim, targets, target, targeted, guides, guided, guiding, guide, guidance, forecast, forecasts
    forecasted, projected, projects, projecting, projection, outlook, budget, budgets, budgeted, set aside, earmarked, earmarks, earmark, allocated, pledge, pledged, pledges, commits, commit, committed, commitment, announced, announces, unveiled, unveils
    is to, are to, to be built|developed|constructed|spent|invested, to be set up, to spend, to invest, to build, set to, going to, on track to, on course to, is spending, are spending, is investing, are investing, is putting, is building, are building, under way, under construction, approved
    approves, anticipates, anticipate, anticipated, sees, see, estimate, estimates, estimated, promised, promises, outlined, aims to, seeking to, hopes, prepared to, preparing to, preparing, ready to, due to, lined up, stands at, scheduled
    next year, allocations, allocation, has resumed, resumed, resumes, restarted, revived, revives, leaves, leaving, should, wants to, tipped to, targeting, being built, to put, to pour, to reach, to rise, to total, has set, set a, sanctioned, signed, ordered, adding, is adding, shall, eyes, raised, raises, lifted, lifts, raising
    lifting, reiterated, reaffirmed, maintained, kept, stood by, stick to, confirmed, proposed, is pouring, are pouring, was|were investing|spending|building|committing|planning|putting|pouring, looking for, looking at, pencilled in, penciled in, cut, trimmed, will have, said it would, goal, agreed, agreed to, program, programme, commissioned, priced, is|are|was|were down for, allotted, permitted, awarded, awards, was|were awarded|ordered`,
    'planned',
  ],
  [
    `could, may, could cost, may cost, might cost, could be, may be, might, weighs, weighing, weigh, mulls, mulling, mull, considers, considering, consider, considered, discuss, discusses, discussing, discussed, in talks, talks, early talks, explores, exploring, explore
    potential, potentially, possible, possibly, possibility, contemplating, contemplates, negotiating, in discussions, eventually, if conditions, has the potential to, option, options, proposal, floated, floating, thinking about, studying, evaluating, evaluate, debating, pondering, toying with, has looked at, if it goes ahead, as early as, not yet decided, asked for permission, whether to, yet to decide, has yet to, undecided, if it gets, feasibility study, decide|decides|deciding on a|an|its|the|their, looking into, looks into, understood to be considering`,
    'possible',
  ],
  [
    `previously, earlier|initial|old|first guidance|forecast|plan|plans|estimate|target|outlook|range|budget|projection|figure, previous, prior, original, originally, initially, before that had, formerly, rather than, instead of, was to have, not the, once planned|expected|put|thought|budgeted|promised|had|hoped, was once, first announced, up from the, raised from, lowered from, cut from, from the earlier|previous|prior, from an earlier|previous|prior|initial, abandoned|dropped|ditched|scrapped an|its|the earlier|previous|old|original estimate|target|budget|forecast|figure, at first`,
    'superseded',
  ],
  [
    `had planned, had been planning|budgeting|working with, had pointed to, having pencilled|penciled in, had expected, had forecast, had guided, had budgeted, had seen, had said, had estimated, had told, had promised, had pledged, had aimed, had talked, had projected, had earmarked, had intended, had announced, had wanted, had hoped, had agreed, had committed, had approved
    having earlier|previously|once planned|forecast|guided|expected|promised|budgeted, having planned|forecast|guided|expected|pledged|promised|budgeted, had been looking, had still|also|first|only|once said|put|expected|planned|forecast, used to say, would have cost|been|come|gone|meant|taken, gave you|investors, had set, had put it, had put the cost|price|bill|sum|figure, was $, previously`,
    'replaced',
  ],
  [
    'costliest|biggest|largest|dearest so far, at a cost of, at a total cost of, at an estimated cost of, cost estimate, put the cost, cost of',
    'neutral',
  ],
  [
    `cancelled, canceled, cancels, scrapped, scraps, scrapping, scrap, shelved, shelves, shelving, halted, halts, halting, paused, pauses, pausing, put on hold, puts on hold, on hold, suspended, suspends, abandoned, abandons, abandoning, dropped plans, dropped a, dropped its, dropped the idea|plan|project, off the table, decided against, decided not to, decides against, scuppered, scuppers, nixed, binned, will not proceed, won't build|proceed, not be built, never be built
    withdrew, withdrawn, pulled the plug, called off, calls off, call off, calling off, on ice, stopped work, stops work, been dropped, been quietly dropped, quietly dropped, no longer part of, no longer in the budget|plan, isn't|not in the budget|plan any more|longer, walked away, backed out, frozen, freeze, freezes, froze, denied, denies, deny, denying, not|isn't|aren't|wasn't moving ahead|forward, not be moving, no longer going ahead, not going ahead, will not build, ditched, ditches, axed, axes, mothballed, was dropped, terminated, killed, dropped last, pulled out of, no longer plans, no longer build, giving up, gave up, gives up, given up, gave up on, backing away from, backed away from, backs out, pulling out of, pulls out of, walks away, walking away, withdraws, withdrawing, called a halt to, mothballing, mothballs, aborted, cancelling, canceling, is not going ahead, will not go ahead, rejected|rejects|dismissed|dismisses|refuted|refutes a|the newspaper|media|press|tv report|reports, rejected|rejects|dismissed|dismisses|refuted|refutes a|the report|reports`,
    'cancelled',
  ],
];
