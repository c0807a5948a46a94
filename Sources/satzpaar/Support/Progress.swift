import Foundation

/// A count that goes on, on standard error where that is a terminal.
final class Progress {
    private let label: String
    private let isShown = isatty(2) == 1
    private var wrote = false

    init(_ label: String) { self.label = label }

    func show(_ count: Int) {
        guard isShown else { return }
        wrote = true
        FileHandle.standardError.write(Data("\r\(label): \(count)".utf8))
    }

    func end() {
        if wrote { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
    }
}

/// A string as JSON writes it, with its quotation marks.
func jsonString(_ text: String) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return (try? encoder.encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
}
