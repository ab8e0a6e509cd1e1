using System.Collections.Frozen;

namespace Kotsu.Core.Lenses.Linting.Negation;

/// <summary>Which English words name what a team should do or have, and which what it is better without.</summary>
internal static class EnglishVocabulary
{
    /// <summary>The titles that say "none" as a whole, without signs.</summary>
    public static FrozenSet<string> Nothing { get; } = Set(
        "no|none|nothing|neither|never|not yet|not sure|unsure|unknown|n/a|not at all|no idea|nothing yet|none yet|no answer");

    /// <summary>What "none of" is followed by when it means the other choices.</summary>
    public static FrozenSet<string> OtherChoices { get; } = Set("above|these|those|following|below|listed|options|choices|answers|practices|them");

    /// <summary>What "not" is followed by when it means that nothing is done.</summary>
    public static FrozenSet<string> NotDone { get; } = Set(
        "in|implemented|done|applicable|configured|enabled|defined|documented|established|performed|planned|monitored|tested|tracked|managed|" +
        "considered|automated|started|measured|reviewed|known|sure|set|collected|evaluated|encrypted|yet|currently|formalized|formalised|adopted");

    /// <summary>Words before a noun that make its absence a lack: "no formal …".</summary>
    public static FrozenSet<string> WantedQualities { get; } = Set(
        "specific|specifc|specified|formal|established|dedicated|documented|defined|explicit|particular|clear|central|centralized|centralised|consistent|" +
        "regular|automated|standard|standardized|systematic|structured|proactive|agreed|written");

    /// <summary>What a team should have, in the singular.</summary>
    public static FrozenSet<string> WantedThings { get; } = Set(
        "process|procedure|mechanism|strategy|plan|planning|policy|monitoring|monitor|management|tracking|protection|encryption|backup|control|team|owner|" +
        "ownership|implementation|setup|configuration|documentation|document|record|review|test|testing|runbook|playbook|alert|alarm|alerting|logging|" +
        "log|metric|measure|measurement|automation|governance|training|budget|forecast|goal|target|objective|standard|guideline|criteria|criterion|" +
        "baseline|inventory|dashboard|visibility|audit|auditing|validation|verification|evaluation|assessment|approach|solution|tool|tooling|practice|" +
        "responsibility|schedule|threshold|tagging|rotation|versioning|redundancy|failover|replication|caching|throttling|isolation|segmentation|" +
        "authentication|authorization|detection|recovery|knowledge|experience|understanding|awareness|slo|sla|rto|rpo|retention");

    /// <summary>Where a noun's phrase ends.</summary>
    public static FrozenSet<string> PhraseEnds { get; } = Set(
        "in|of|for|to|that|which|on|with|at|from|by|or|and|nor|between|over|within|across|yet|is|are|was|were|has|have|exists|exist|currently|around|regarding|about");

    /// <summary>Who answers.</summary>
    public static FrozenSet<string> People { get; } = Set("i|we|they|our|the|team|teams");

    /// <summary>The negations before a verb, of one word; of two words the second is <c>not</c> or <c>never</c>.</summary>
    public static FrozenSet<string> NegatedVerbs { get; } = Set("don't|doesn't|haven't|hasn't|didn't|aren't|isn't|can't|cannot|never");

    /// <summary>The first halves of negations of two words.</summary>
    public static FrozenSet<string> Auxiliaries { get; } = Set("do|does|have|has|did|are|is|can");

    /// <summary>What may stand between the negation and the verb.</summary>
    public static FrozenSet<string> Adverbs { get; } = Set("currently|yet|regularly|formally|actively|explicitly|really|always|routinely|systematically|proactively");

    /// <summary>Beginnings of verbs that look: nobody is ever told not to.</summary>
    public static IReadOnlyList<string> Watching { get; } =
        ["monitor", "evaluat", "test", "review", "measur", "document", "know", "compar", "verif", "validat", "audit", "assess", "rehears"];

    /// <summary>Beginnings of verbs of good work: not doing them is a lack where somebody says it of himself, but can be an order.</summary>
    public static IReadOnlyList<string> Working { get; } =
    [
        "track", "implement", "perform", "conduct", "manag", "defin", "automat", "plan", "practi", "collect", "analy", "enforc", "encrypt", "consider", "maintain", "scan",
        "patch", "updat", "rotat", "tag", "check", "identif", "inspect", "classif", "prioriti", "record", "train", "observ",
    ];

    /// <summary>Beginnings of verbs whose object decides: to use no wildcard is a practice, to use no alarm is none.</summary>
    public static IReadOnlyList<string> Using { get; } = ["have", "has", "had", "use", "using", "utili", "leverag", "appl", "enabl", "configur", "adopt", "follow", "include", "provid"];

    /// <summary>Signs that what is negated had better not be.</summary>
    public static FrozenSet<string> Unwanted { get; } = Set(
        "manual|manually|hand|plaintext|plain|hard-coded|hardcoded|hardcode|secret|secrets|password|passwords|credential|credentials|shared|public|publicly|" +
        "single|root|wildcard|wildcards|unused|unencrypted|unauthenticated|unauthorized|unplanned|long-lived|static|direct|directly|downtime|" +
        "unnecessary|excessive|production|deprecated|outdated|unsupported|insecure|same|full|blocking|personal|sensitive|duplicate|open|critical|stale|impact");

    private static FrozenSet<string> Set(string words) => words.Split('|').ToFrozenSet(StringComparer.Ordinal);
}
