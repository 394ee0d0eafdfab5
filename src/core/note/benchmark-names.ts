import { wordSet } from "./word-list";

/**
 * Names by which benchmarks and their subjects are known (reading-notes.md, section 5). Written in lower case with words apart as the
 * fold has it: hyphens and blanks are one, apostrophes are dropped. Extend the lists freely; nothing else depends on them.
 */

/** Names that mean a benchmark wherever they stand. */
export const benchmarkNames: readonly string[] = (
  "humanitys last exam|hle|mmlu|mmlu redux|mmmlu|global mmlu|cmmlu|c eval|gpqa|supergpqa|hellaswag|winogrande|bbh|bbeh|agieval|" +
  "superglue|natural questions|boolq|arc challenge|arc agi|arc prize|zebralogic|multichallenge|ifeval|arena hard|creative writing v3|facts grounding|" +
  "vectara hallucination|gsm8k|math 500|math500|aime|aime24|aime25|aime26|aime27|hmmt|hmmt25|hmmt26|hmmt27|usamo|cnmo|frontiermath|matharena|mathvista|mathvision|minif2f|" +
  "scicode|critpt|medmcqa|mbpp|codeforces|swe lancer|swe rebench|swe perf|aider polyglot|multipl e|cruxeval|evalplus|bfcl|bfclv3|bfclv4|" +
  "berkeley function calling|toolathlon|mcp atlas|mcpmark|mcp universe|osworld|webarena|visualwebarena|webvoyager|mind2web|androidworld|windowsagentarena|" +
  "browsecomp|widesearch|finsearchcomp|theagentcompany|gdpval|remote labor index|apex agents|apex swe|swe atlas|aa lcr|aa omniscience|bird sql|" +
  "finance agent|cybergym|wmdp|metr|hcast|corpfin|vals index|design2code|nl2repo|screenspot|" +
  "computer use agent arena|mrcr|openai mrcr|graphwalks|needle in a haystack|loft|mmmu|mmstar|charxiv|ai2d|erqa|vibe eval|video mme|videomme|" +
  "videommmu|t2i compbench|librispeech|fleurs|covost|common voice|big bench audio|open asr|imagenet|superclue|flores|mteb|beir|" +
  "ms marco|casp|casp15|casp16|casp17|nuscenes|libero|simplerenv|behavior 1k|robotwin|robocasa|lmarena|lmsys|chatbot arena|text arena|webdev arena|vision arena|" +
  "image arena|video arena|copilot arena|search arena|game arena|design arena|alpha arena|roboarena|artificial analysis intelligence index|" +
  "artificial analysis|intelligence index|aa index|open llm leaderboard|epoch capabilities index|opencompass|seal leaderboard|helm|" +
  "eleutherai harness|mlperf|inferencemax|geekbench|cinebench|3dmark|passmark|antutu|specint|speccpu|linpack|hpcg|top500|green500|graph500|" +
  "clops|ccrl|tcec|ssdf"
).split("|");

/** Names that are also plain words: they count where something else says that a benchmark is meant. */
export const doubtfulBenchmarkNames: readonly string[] = (
  "arena|math|arc|drop|glue|squad|coco|gaia|frames|ruler|aider|imo|ioi|icpc|putnam|hpl|spec|race|piqa|helmet|calvin|openllm|mgsm|apps|ds 1000|eci|needle|lambada|" +
  "wikitext|polyglot|time horizon|cola|lcb|longcodearena|nyt connections|balrog|chess"
).split("|");

/** Words that belong to a benchmark's name where they follow it (`SWE-bench Verified`). */
export const nameEndings: ReadonlySet<string> = wordSet(
  "verified|pro|lite|diamond|multilingual|multimodal|hard|polyglot|extended|full|live|plus|aa|vision|public|semi|private|telecom|retail|airline|banking|premium|tier|" +
  "text|index|fun|gold|commercial|max|bash|zh|cn|reasoning|computing|code|aider|elo",
);

/** Benchmarks that are held each year: the year is part of their name. */
export const yearlyBenchmarks: ReadonlySet<string> = wordSet(
  "aime|hmmt|usamo|imo|ioi|icpc|putnam|cnmo|casp|cinebench|nyt",
);

/** First words of the names of AI models, and of engines that play games. */
export const modelFamilies: ReadonlySet<string> = wordSet(
  "gpt|chatgpt|o1|o3|o4|codex|claude|opus|sonnet|haiku|mythos|gemini|gemma|palm|bard|llama|grok|deepseek|r1|qwen|qwq|mistral|mixtral|magistral|devstral|" +
  "codestral|kimi|k2|glm|chatglm|minimax|ernie|doubao|seed|seedance|seedream|hunyuan|hailuo|yi|phi|nova|command|nemotron|granite|jamba|dbrx|olmo|falcon|inflection|pi|" +
  "reka|veo|sora|kling|runway|pika|luma|wan|vidu|happyhorse|midjourney|flux|imagen|dalle|ideogram|nano|muse|exaone|solar|hyperclova|sarvam|ling|ring|longcat|mimo|pangu|" +
  "spark|baichuan|internlm|internvl|molmo|pixtral|aya|starcoder|devin|manus|operator|cursor|whisper|alphago|alphazero|alphacode|alphaproof|alphageometry|alphafold|" +
  "alphaevolve|boltz|gr00t|π|stepfun|ministral|jais|apertus|suno|elevenlabs|recraft|" +
  "muzero|stockfish|leela|lc0|komodo|bert|t5|davinci|composer|swe|genie|aurora|graphcast|gencast|palmyra|maverick|scout|behemoth|intellect|hermes",
);

/** Who makes them; a maker often stands for its best model. */
export const labs: ReadonlySet<string> = wordSet(
  "openai|anthropic|google|deepmind|google deepmind|meta|xai|alibaba|moonshot|moonshot ai|zhipu|zhipu ai|z.ai|baidu|tencent|bytedance|mistral ai|cohere|nvidia|" +
  "microsoft|amazon|apple|ibm|ai21|ai21 labs|stepfun|01.ai|minimax|human|humans|human baseline|human expert|human experts|human average|tsinghua|perplexity|cognition|" +
  "ridges ai|sakana|sakana ai|thinking machines",
);
