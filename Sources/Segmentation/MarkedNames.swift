/// Names that are written with an exclamation mark, in any language.
enum MarkedNames {
    static let list = "Yahoo Jeopardy Joomla Joop Yum Wham"
}
