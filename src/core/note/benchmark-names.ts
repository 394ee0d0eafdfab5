import { wordSet } from "./word-list";

/**
 * Names by which benchmarks and their subjects are known (reading-notes.md, section 5). Written in lower case with words apart as the
 * fold has it: hyphens and blanks are one, apostrophes are dropped. Extend the lists freely; nothing else depends on them.
 */

/** Names that mean a benchmark wherever they stand. */
export const benchmarkNames: readonly string[] = (
  "humanitys last exam|hle|mmlu|mmlu pro|mmlu redux|mmmlu|global mmlu|cmmlu|c eval|gpqa|gpqa diamond|supergpqa|simpleqa|truthfulqa|hellaswag|winogrande|big bench|" +
  "big bench hard|bbh|bbeh|agieval|superglue|openbookqa|commonsenseqa|triviaqa|natural questions|boolq|arc challenge|arc agi|arc prize|zebralogic|enigmaeval|" +
  "multichallenge|ifeval|mt bench|alpacaeval|arena hard|eq bench|creative writing v3|facts grounding|vectara hallucination|gsm8k|math 500|math500|aime|hmmt|usamo|cnmo|" +
  "frontiermath|matharena|mathvista|mathvision|minif2f|scicode|critpt|theoremqa|lab bench|protocolqa|biolp bench|medqa|medmcqa|pubmedqa|humaneval|mbpp|codeforces|" +
  "swe bench|swe lancer|swe rebench|swe perf|swe gym|aider polyglot|multipl e|cruxeval|evalplus|terminal bench|tau bench|τ bench|tau2 bench|τ2 bench|τ² bench|" +
  "tau² bench|bfcl|berkeley function calling|toolathlon|mcp atlas|mcpmark|mcp universe|osworld|webarena|visualwebarena|webvoyager|mind2web|androidworld|" +
  "windowsagentarena|browsecomp|widesearch|deepsearchqa|finsearchcomp|theagentcompany|vending bench|gdpval|gdpval aa|remote labor index|apex agents|finance agent|" +
  "mle bench|re bench|core bench|cybergym|wmdp|metr time horizon|hcast|biglaw bench|corpfin|taxeval|vals index|design2code|nl2repo|screenspot|osuniverse|" +
  "computer use agent arena|mrcr|openai mrcr|graphwalks|needle in a haystack|loft|mmmu|mmmu pro|mmstar|charxiv|docvqa|chartqa|textvqa|infovqa|ai2d|realworldqa|erqa|" +
  "vibe eval|video mme|videomme|videommmu|egoschema|perceptiontest|geneval|t2i compbench|librispeech|fleurs|covost|common voice|big bench audio|open asr|imagenet|" +
  "superclue|flores|mteb|beir|ms marco|casp|nuscenes|libero|simplerenv|behavior 1k|robotwin|robocasa|lmarena|lmsys|chatbot arena|text arena|webdev arena|vision arena|" +
  "image arena|video arena|copilot arena|search arena|game arena|design arena|artificial analysis intelligence index|artificial analysis index|artificial analysis|" +
  "intelligence index|aa index|open llm leaderboard|epoch capabilities index|opencompass|seal leaderboard|helm|eleutherai harness|text arena elo|mlperf|inferencemax|" +
  "geekbench|cinebench|3dmark|passmark|antutu|specint|speccpu|linpack|hpcg|top500|green500|graph500|clops|ccrl|tcec|ssdf"
).split("|");

/** Names that are also plain words: they count where something else says that a benchmark is meant. */
export const doubtfulBenchmarkNames: readonly string[] = (
  "arena|math|arc|drop|glue|squad|coco|gaia|frames|ruler|aider|imo|ioi|icpc|putnam|hpl|spec|race|piqa|helmet|calvin|openllm|mgsm|apps|ds 1000|eci|needle|lambada|" +
  "wikitext|polyglot|time horizon|cola|lcb|longcodearena|nyt connections|balrog|chess"
).split("|");

/** Words that belong to a benchmark's name where they follow it (`SWE-bench Verified`). */
export const nameEndings: ReadonlySet<string> = wordSet(
  "verified|pro|lite|diamond|multilingual|multimodal|hard|polyglot|extended|full|live|plus|aa|vision|public|semi|private|telecom|retail|airline|banking|premium|tier|" +
  "text|index|fun|gold|commercial|max|bash|zh|cn|reasoning|computing|code|aider|elo|v1|v2|v3|v4|v5|v6",
);

/** Benchmarks that are held each year: the year is part of their name. */
export const yearlyBenchmarks: ReadonlySet<string> = wordSet(
  "aime|hmmt|usamo|imo|ioi|icpc|putnam|cnmo|casp|cinebench|nyt",
);

/** First words of the names of AI models, and of engines that play games. */
export const modelFamilies: ReadonlySet<string> = wordSet(
  "gpt|chatgpt|o1|o3|o4|codex|claude|opus|sonnet|haiku|mythos|gemini|gemma|palm|bard|llama|grok|deepseek|r1|qwen|qwq|qwen2|qwen3|mistral|mixtral|magistral|devstral|" +
  "codestral|kimi|k2|glm|chatglm|minimax|ernie|doubao|seed|seedance|seedream|hunyuan|hailuo|yi|phi|nova|command|nemotron|granite|jamba|dbrx|olmo|falcon|inflection|pi|" +
  "reka|veo|sora|kling|runway|pika|luma|wan|vidu|happyhorse|midjourney|flux|imagen|dalle|ideogram|nano|muse|exaone|solar|hyperclova|sarvam|ling|ring|longcat|mimo|pangu|" +
  "spark|baichuan|internlm|internvl|molmo|pixtral|aya|starcoder|devin|manus|operator|cursor|whisper|alphago|alphazero|alphacode|alphaproof|alphageometry|alphafold|" +
  "muzero|stockfish|leela|lc0|komodo|bert|t5|davinci|composer|swe|genie|aurora|graphcast|gencast|palmyra|maverick|scout|behemoth|intellect|hermes",
);

/** Who makes them; a maker often stands for its best model. */
export const labs: ReadonlySet<string> = wordSet(
  "openai|anthropic|google|deepmind|google deepmind|meta|xai|alibaba|moonshot|moonshot ai|zhipu|zhipu ai|z.ai|baidu|tencent|bytedance|mistral ai|cohere|nvidia|" +
  "microsoft|amazon|apple|ibm|ai21|ai21 labs|stepfun|01.ai|minimax|human|humans|human baseline|human expert|human experts|human average|tsinghua|perplexity|cognition|" +
  "ridges ai|sakana|sakana ai|thinking machines",
);
