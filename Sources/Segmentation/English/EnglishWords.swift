/// English words that tell where a sentence starts.
enum EnglishWords {
    /// Written small inside a sentence, titles and names apart.
    static let starters = """
        the a an this that these those he she it they we you I his her its their our your my who what when where why how
        which whose whom there here and but or nor so yet for in on at by with from to of as if after before although
        though because while whereas since until unless once during despite between among under over above below behind
        beyond within without through throughout across against along around near off onto out toward towards up upon
        via like unlike than not no yes only even also both either neither each every all any some many most more much
        few several another other others one such same is are was were be been being am do does did done has have had
        having can could might must shall should will would now then thus hence therefore however moreover furthermore
        meanwhile nevertheless nonetheless otherwise instead still already always never often sometimes usually perhaps
        maybe indeed later earlier today yesterday tomorrow according afterwards additionally finally recently
        previously currently eventually ultimately anyone everyone someone nobody nothing everything something somebody
        everybody let please thank thanks just well oh ah what's it's he's she's that's there's we're they're you're I'm
        I've don't isn't didn't doesn't can't won't
        """

    /// Words that start a sentence in posts that have no capitals.
    static let lowerStarters = """
        i i'm we this it it's but then they he she you so there that's yes no ok okay please thanks well now when what
        why how is are was were will would can could do does did not these those some my your our let let's and with
        in the a if
        """

    /// Verbs of saying, after "!”" or "?”".
    static let sayings = """
        said says asked asks replied replies answered shouted shouts cried cries exclaimed added adds wrote writes told
        warned explained wondered demanded yelled whispered called responded retorted continued insisted
        """

    /// Words without a vowel that are no abbreviations.
    static let plain = """
        kg km cm mm nm mg ml cl dl ms kW kWh MW MWh GW GWh kHz MHz GHz Hz kB MB GB TB dB px kcal kJ hmm pfft psst shh brr
        rhythm dry fly cry try sky shy spy why by my sly gym hymn lynx myth tv ppl lol btw omg thx pls
        """

    /// After these a single letter or a numeral is the end of a name.
    static let counted = "page pages chapter section article number version part vitamin class group type series"
}
