/** Words by which a dated statement is told to be about what is to come (reading-notes.md, "Expectations"). */

/** An actor's own intent, or a date that somebody set. */
export const intent =
  /\b(?:target(?:s|ed|ing)?|plan(?:s|ned|ning)?|schedul(?:e|es|ed|ing)|slated|aim(?:s|ed|ing)?|goals?|due|guid(?:es|ed|ance|ing)|on[- ]track|on[- ]schedule|set (?:to|for)|deadlines?|eta|timeline|pledg(?:e|es|ed|ing)|commit(?:s|ted|ting|ment)?|intend(?:s|ed|ing)?|promis(?:e|es|ed|ing)|ambition|mandate[sd]?|roadmap|targeted|wants?)\b/i;

/** Somebody looks forward to it. */
export const outlook = /\b(?:expect(?:s|ed|ing|ation|ations)?|anticipat(?:e|es|ed|ing)|will|upcoming|next|preparing|what's next|tentative|estimated (?:completion|launch|delivery|opening|start))\b/i;

/** What is under way towards its date. */
export const motion =
  /\b(?:launching|opening|shipping|starting|beginning|ramping|going live|coming online|coming|arriving|delay(?:s|ed|ing)?|postpon(?:e|es|ed|ing)|push(?:es|ed|ing)? (?:back|out|to)|slip(?:s|ped|ping)?|not (?:\w+ )?(?:until|before)|expand(?:s|ing)? to|scal(?:es|ing) (?:up )?to|reach(?:es|ing)|drop(?:s|ping) to|grow(?:s|ing) to|ris(?:es|ing) to|doubl(?:es|ing)|tripl(?:es|ing)|phas(?:es|ing) out|killing|ending|exiting|retir(?:es|ing)|replac(?:es|ing)|mov(?:es|ing) to|building|completing|to (?:be|begin|start|launch|open|complete|reach|scale|build|deliver|ship|release|close|expand|raise|end|exit|grow|cut|deploy|come|enter|list|go|produce|double|invest|add|replace|phase|install|commission|break|achieve|hit))\b/i;

/** Things that come about on a day. */
export const event =
  /\b(?:launch(?:es)?|releases?|operation|operations|operational|online|production|completion|complete|completes|commission(?:ed|ing)?|restart|ipo|listing|opening|opens|deliver(?:y|ies)|shipments?|ships|rollout|roll-out|ramp|volume|commercial|commerciali[sz]ation|pilot|first|phase|start|starts|begins|groundbreaking|construction|closing|close|closes|approval|decision|ruling|trial|deadline|vote|elections?|earnings|results|sampling|tape-?out|debut|go-live|in service|in-service|deployment|deployments|break-?even|breakeven|profitability|profitable|retirement|shutdown|phase-?out|net[- ]zero|carbon[- ](?:neutral|negative)|hearing|effective|takes effect|energi[sz]ation|cod|fid|grid connection|criticality|first (?:power|plasma|oil|gas|light|silicon|fire)|hvm|delivered|available|availability|activation|handover|full (?:scale|capacity)|expansion|operating|ready|readiness)\b/i;

/** Somebody else's figure for the future, or an opinion about it. */
export const forecaster =
  /\b(?:forecast(?:s|ed|ing|er|ers)?|project(?:s|ed|ions?) |project(?:ed|ions?)\b|predict(?:s|ed|ion|ions)?|estimat(?:e|es|ed|ing)|analysts?|consensus|street|gartner|idc|iea|eia|nerc|imf|world bank|oecd|opec|mckinsey|bcg|bain & co|deloitte|pwc|goldman(?: sachs)?|morgan stanley|jpmorgan|jefferies|bernstein|ubs|barclays|citi|citigroup|bofa|bank of america|evercore|wedbush|wood mackenzie|bloombergnef|bnef|trendforce|counterpoint|statista|globaldata|grand view|precedence|mordor|semianalysis|dylan patel|s&p|moody's|fitch|rystad|benchmark minerals|adamas|omdia|yole|techinsights|canalys|dell'oro|epoch|implies|implied|scenario|bull case|bear case|base case|upside|if )/i;

/** What a market does by itself. */
export const market =
  /\b(?:market|markets|tam|cagr|demand|shortages?|shortfall|deficit|gap|industry|global(?:ly)?|worldwide|prices?|pricing|costs?|supply|spend|spending|squeeze|share of|economy|gdp|inflation|population|rate cuts?|multiple|p\/e|eps)\b/i;

/** A statement that hedges so far that nothing is said to happen. */
export const hedge = /\b(?:could|may|might|would|possibl[ey]|potential(?:ly)?|perhaps|maybe|likely never|unlikely|can|speculat\w*)\b/i;

/** What a date follows when it ends a duration, or dates a paper. */
export const duration =
  /\b(?:since|through|thru|until|till|during|maturit(?:y|ies)|matur(?:e|es|ing)|expir(?:y|es|ed|ing|ation)|notes|bonds?|debentures?|convertibles?|term|tenor|lease[sd]?|contract(?:s|ed)?|ppa|licen[cs]e|as of|vs|versus|from|founded|est\.|established|born|announced|reported|signed|raised|acquired|bought|closed|completed|opened|launched|released|began|started|filed|approved|agreed|won|lost|sold|appointed|joined|named|updated|created|dated|published|revised|confirmed|failed|missed|scrapped|cancel(?:l)?ed|said|told|disclosed|invested|merged|banned|imposed|hit|reached|achieved|delivered|was|were|had|did)\b/i;
