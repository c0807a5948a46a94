import Foundation

/// A line that tells how far long work is, on a terminal only.
final class Progress {
    private let total: Int
    private var done = 0
    private let isShown = isatty(2) == 1

    init(total: Int) { self.total = total }

    /// Counts one more.
    func step(_ name: String) {
        done += 1
        show("\(done)/\(total)  \(name.suffix(60))")
    }

    /// Lets something be printed between.
    func interrupt(_ body: () -> Void) {
        show("")
        body()
    }

    /// Takes the line away.
    func end() { show("") }

    private func show(_ text: String) {
        guard isShown else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
    }
}
