import Foundation

/// Messages for people, on standard error; coloured only on a terminal.
enum Message {
    static func error(_ text: String) { write("satzpaar: ", "31", text) }

    static func warning(_ text: String) { write("satzpaar: warning: ", "33", text) }

    static func note(_ text: String) { write("", nil, text) }

    private static let isColoured =
        isatty(2) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
        && ProcessInfo.processInfo.environment["TERM"] != "dumb"

    private static func write(_ prefix: String, _ colour: String?, _ text: String) {
        let head = if let colour, isColoured { "\u{1B}[\(colour)m\(prefix)\u{1B}[0m" } else { prefix }
        FileHandle.standardError.write(Data("\(head)\(text)\n".utf8))
    }
}
