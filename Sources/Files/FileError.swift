/// What went wrong with a file: what, where, why, and what to do about it.
public struct FileError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The kind of trouble, for those who handle it.
    public enum Reason: Sendable, Equatable {
        /// It is not there, or is a folder, or may not be read.
        case unreadable
        /// It holds nothing.
        case empty
        /// It holds no text.
        case binary
        /// It holds text that is not written as it should be.
        case malformed
        /// It is there already and was not to be overwritten.
        case exists
        /// It can't be written.
        case unwritable
        /// Whoever read the output has gone away.
        case closed
    }

    /// The kind of trouble.
    public let reason: Reason
    /// The file, as it was named.
    public let path: String
    /// The line, from 1.
    public let line: Int?
    /// The column in scalars, from 1.
    public let column: Int?
    /// What is wrong, as a clause without a full stop.
    public let cause: String
    /// What to do, as a sentence.
    public let advice: String?

    /// Makes an error.
    public init(
        _ reason: Reason, path: String, line: Int? = nil, column: Int? = nil, cause: String, advice: String? = nil
    ) {
        self.reason = reason
        self.path = path
        self.line = line
        self.column = column
        self.cause = cause
        self.advice = advice
    }

    /// `FILE:LINE:COLUMN: cause. Advice.`
    public var description: String {
        let place = [path, line.map(String.init), column.map(String.init)].compactMap(\.self).joined(separator: ":")
        return "\(place): \(cause)." + (advice.map { " \($0)" } ?? "")
    }
}
