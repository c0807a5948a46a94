/// Why an XML file can't be read on.
public struct XMLError: Error, Sendable, Hashable {
    /// The line, from 1.
    public var line: Int
    /// The column, from 1; 0 where it is not known.
    public var column: Int
    /// What is wrong, as a clause without a full stop.
    public var cause: String

    /// Makes an error.
    public init(line: Int, column: Int = 0, cause: String) {
        self.line = line
        self.column = column
        self.cause = cause
    }
}
