import Foundation

/// A line that tells how far long work is, on standard error where that is a terminal.
final class Progress {
    private let label: String
    private let total: Int?
    private var done = 0
    private let isShown = isatty(2) == 1

    /// - Parameters:
    ///   - label: what is counted, shown before the count.
    ///   - total: how many there are, where that is known.
    init(_ label: String = "", total: Int? = nil) {
        self.label = label.isEmpty ? "" : label + ": "
        self.total = total
    }

    /// Counts one more, which has a name.
    func step(_ name: String) {
        done += 1
        write("\(label)\(done)\(total.map { "/\($0)" } ?? "")  \(name.suffix(60))")
    }

    /// Shows a count.
    func show(_ count: Int) { write("\(label)\(count)") }

    /// Lets something be printed between.
    func interrupt(_ body: () -> Void) {
        write("")
        body()
    }

    /// Takes the line away.
    func end() { write("") }

    private func write(_ text: String) {
        guard isShown else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
    }
}
