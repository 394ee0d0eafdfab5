import { says, senseOf, someOf } from "./word-senses";

/** Words by which a statement of what is to come is told from history, opinion and others' forecasts (reading-notes.md, "Expectations"). */

const aims = "target(?:s|ed|ing)?, goals?, planned, scheduled, slated, aims?, aiming, due, deadlines?, on[- ]track, guide[sd]?, guidance, eta";

/** An actor's own intent, or a date that somebody set. */
export const intent = senseOf(
  aims, "plan(?:s|ning)?, aimed, on[- ]schedule, guiding, set to, set for, timeline, timing, roadmap, pledge[sd]?, commit(?:s|ted|ment)?",
  "intend(?:s|ed)?, promise[sd]?, ambition, mandated?, eyeing, poised, positioned for, proposed",
  "budgeting, earmarks?, vow(?:s|ed)?, milestones?",
);

/** Of these, the ones that hold a statement together though its period is running out or over (`Now targeting 2025`). */
export const lasting = senseOf(aims, "expected, expects?, plans");

/** What an intent is called behind its period (`2028 target`); the second of the two also holds a period that is over. */
const lastingNouns = "targets?, goals?, deadlines?, guidance, guide";
export const intentNoun = senseOf(lastingNouns, "plan, budget, outlook");
export const lastingNoun = someOf(intentNoun, lastingNouns);

/** Somebody looks forward to it. */
export const outlook = senseOf(
  "expect(?:s|ed|ing)?, anticipate[sd]?, will, upcoming, preparing, prepares?, what's next, tentative(?:ly)?, pending",
);

/** What is under way towards its date. */
export const motion = senseOf(
  "launching, opening, shipping, starting, beginning, ramping, going live, coming, arriv(?:es|ing), enter(?:s|ing)?, deploying",
  "delivering, delay(?:s|ed|ing)?, postponed, pushed (?:back|out|to), pulled (?:in|forward) to, slip(?:s|ped|ping)?",
  "rescheduled, not (?:\\w+ )?(?:until|before), no earlier than, expand(?:s|ing)?, scaling, scales?, reach(?:es|ing)?, drop(?:s|ping)",
  "growing to, rising to, falling to, increasing, doubl(?:es?|ing), tripling, phas(?:es|ing) out, phase-?out, killing, end(?:s|ing)?, exiting",
  "los(?:es|ing), brought forward, retir(?:es|ing), replacing, moving to, building, completing, roll(?:s|ing)? out, (?:suspended|halted|barred|consultation|comments?|closed|paused|moratorium|waiver|exemption|truce|freeze|valid|extended) until",
  "expires?, lapses?, heading to, takes? effect, kicks? off, sunsets, merging, goes live, takes over, hands over, joins, steps down, resum(?:es?|ing), turns? (?:positive|profitable), concludes?",
  "to (?:be|step|retire|leave|join|take|report|vote|decide|merge|sell|split|spin|pay|publish|present|stop|halt|resume|restart|return|expire|apply|begin|start|launch|open|complete|reach|scale|build|deliver|" +
    "ship|release|close|expand|raise|rise|fall|peak|end|exit|grow|cut|deploy|come|enter|list|go|produce|double|invest|spend|pour|buy|supply|hold|host|make|receive|add|replace|phase|install|commission|achieve|hit)",
);

const events = [
  "launch(?:es)?, releases?, roll-?out, kick-?off, (?:maiden|test) flight, ramps?, debut, opens, open (?:in|by|from|on), restarts?, reopening, starts?, begins?",
  "groundbreaking, break(?:ing|s) ground, construction, operation(?:s|al)?, online, in[- ]service, cod, fid",
  "commission(?:ed|ing)?, energi[sz]ation, go-live, commercial(?:i[sz]ation)?, production, hvm, tape-?out, sampl(?:ing|es)",
  "ship(?:ment)?s?, deliver(?:y|ies)?, delivered, deploy(?:ment)?s?, availab(?:ility|le), completion, completes?",
  "full build, build-?out, full scale, handover, pilots?, trials?, ipo, listing, spin-?off, closes?",
  "closing, merger, approval, deci(?:sion|des), ruling, verdict, votes?, elections?, midterms, runoff, hearing, investor day",
  "effective, break[- ]?even, profitab(?:ility|le), net[- ]zero, carbon[- ](?:neutral|negative|free), retirement, shutdown",
  "sunset, ban, sop, readout, expiry, expirations?, phase [1-9i]+, expansion, adoption, implementation, enforcement, price hikes?, ppa",
];

/** What a calendar holds, which is to come only where a day is named (`Q1 results on April 29, 2026`). */
const onDays = "results, earnings, reports, agm, egm, meet(?:s|ings?), publishes, unveils, unlocks?, auctions?, shareholders?['’]? meeting, pdufa, (?:ex-)?dividend, ex-date, lock-?up, keynote, fomc, court date, sentencing, (?:analyst|capital markets) day, next, until";

/** What a period right behind it brings: a site, or something for the first time. */
const arrivals = "(?:plant|fab|line|factory|facility|mine|terminal|smelter|refinery|campus) ?\\(?$, first(?: [\\d\\w.,-]+){1,6} ?\\(?$";

const happening = senseOf(...events, arrivals, onDays, "status");

/** Things that come about. */
export const event = someOf(happening, events.join(", "));
export const arrival = someOf(happening, arrivals);

/** Things that come about on a day. */
export const dayEvent = someOf(happening, onDays);

const houses =
  "gartner, idc, iea, eia, nerc, imf, world bank, oecd, opec, mckinsey, bcg, deloitte, pwc, goldman, morgan stanley, jp ?morgan, jefferies, bernstein, " +
  "ubs, barclays, citi, citigroup, bofa, bank of america, deutsche bank, hsbc, nomura, mizuho, macquarie, evercore, wedbush, cowen, " +
  "keybanc, needham, wells fargo, raymond james, kb securities, susquehanna, bloomberg intelligence, bloombergnef, bnef, " +
  "wood mac(?:kenzie)?, trendforce, counterpoint, statista, globaldata, grand view, precedence research, mordor, semianalysis, s&p, " +
  "moody's, fitch, rystad, omdia, yole, techinsights, canalys, dell'oro, lightcounting, fastmarkets, ark invest, cbo";
const forecasts =
  "forecast(?:s|ed|ing)?, project(?:s|ed|ion|ions), predict(?:s|ed|ion|ions)?, estimates?, analysts?, consensus, street, kalshi, polymarket, odds, poll, dot plot, " +
  "impl(?:ies|ied|ying), futures price, pric(?:es|ed|ing) in, price targets?, target price";

/** Somebody else's figure for the future, and those whose trade it is. */
const forecaster = senseOf(houses, forecasts);
const forecast = someOf(forecaster, forecasts);

/** Whether a text gives somebody else's figure for the future. A bank that does something itself, or with whom it is done, gives none. */
export function isForecast(senses: number, text: string): boolean {
  if ((senses & forecaster.bit) === 0) return false;
  if (says(forecast, senses, text)) return true;
  const house = forecaster.pattern.exec(text);
  return house !== null && !/\b(?:with|led by|between)$/.test(text.slice(0, house.index)) && !doing.test(text.slice(house.index + house[0].length));
}

const doing = /^(?:[ -]led| integration| (?:plans|aims|is to|will|to|opens|closes|moves|buys|agreed)\b)/;

/** What a market does by itself. */
export const market = senseOf(
  "markets?(?! share), tam, cagr, demand, shortages?, shortfall, deficits?, surplus, oversupply, gap, industry, global, worldwide, prices",
  "costs?, spend, spending, tight, tightness, squeeze, economy, gdp, inflation, population",
);

const ifs = "could, might, may(?! \\d|[^ ]), would, rumou?red, if, whether";

/** Doubt, condition or opinion: nothing is said to happen. */
export const doubt = senseOf(
  ifs, "risks?, scenarios?, possibl[ey], potential(?:ly)?, perhaps, maybe, unlikely, speculat(?:ion|ions|ive|ing)",
  "considering, weighing, exploring, optimistic, ambitious, aggressive, unrealistic, almost certainly",
  "no (?:major|new|significant), sold[- ]out, fully contracted, locked, booked, imagine, fictional",
);

/** Of these, the ones that undo even an intent. */
export const condition = senseOf(ifs, "unless");

/** An aim that was given up or failed. */
export const failure = senseOf("none, missed, failed, abandoned, never, cancel(?:l)?ed, scrapped, dropped, shelved, withdrawn");

/** What is over when it is written. */
export const deed = senseOf(
  "since, as of, after, was, were, had, has, did, became, began, beat, bought, built, came, cut, exceeded, fell, grew, hit, left",
  "lost, made, met, missed, rose, sold, took, went, achieved, acquired, announced, appointed, approved, banned, cancel(?:l)?ed",
  "closed(?! until), completed, confirmed, disclosed, dissolved, ended, entered, failed, filed, founded, hired, imposed, invested, joined",
  "launched, listed, merged, named, opened, posted, printed, raised, reached, released, reported, revoked, said, signed, started",
  "told, updated, validated, est\\., established, born, dated, revised, published",
);

/** Debt falls due without anything happening to its issuer. */
export const debt = senseOf(
  "notes, bonds?, debentures?, convertibles?, converts, coupon, treasur(?:y|ies), maturity, matur(?:es|ing), tenor, term loan",
  "senior",
);

/** Until when; what else it says matters only right before a date. */
export const by = senseOf("by, before, no later than");

/** What others wrote. */
export const sourceWord = senseOf("sources?");

/** One of these is in whatever is expected. */
export const hinting = intent.bit | intentNoun.bit | outlook.bit | motion.bit | event.bit | by.bit;

/** Sections that weigh what may be, or list what others wrote. */
export const quietWord = senseOf(
  "sources?, references?, further reading, scenarios?, forecasts?, predictions?, projections?, fiction, fictional, hypothetical",
  "success looks, failure looks, what would, invalidates?, invalidation, kill criteria, bull case, bear case, kalshi, polymarket",
);
