/// How the lines of a text stand to its paragraphs.
public enum Layout: String, Sendable, CaseIterable {
    /// Every line end ends a unit.
    case lines
    /// Lines are wrapped: only a blank line, or a line that starts a list item, ends a unit.
    case wrapped
}
