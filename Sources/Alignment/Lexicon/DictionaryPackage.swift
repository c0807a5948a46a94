import Foundation

/// A German–English dictionary that a Debian package brought: read where it is installed, never shipped.
enum DictionaryPackage {
    /// The word list of `trans-de-en` ("Ding", Frank Richter; GPL-2+).
    static let ding = "/usr/share/trans/de-en"

    /// Reads the Ding format: `german; german | phrase :: english; english | phrase`, notes in brackets.
    static func readDing(_ text: UnsafeBufferPointer<UInt8>, into builder: inout LexiconBuilder) {
        var start = 0
        while start < text.count {
            let end = text[start...].firstIndex(of: 0x0A) ?? text.count
            if text[start] != 0x23 { readLine(text[start..<end], into: &builder) }
            start = end + 1
        }
    }

    private static func readLine(_ line: Slice<UnsafeBufferPointer<UInt8>>, into builder: inout LexiconBuilder) {
        guard let middle = separator(line) else { return }
        let german = fields(line[line.startIndex..<middle], 0x7C)
        let english = fields(line[(middle + 2)..<line.endIndex], 0x7C)
        guard german.count == english.count else { return }
        for (source, target) in zip(german, english) {
            let sources = fields(source, 0x3B).map { words($0, .german) }.filter { !$0.isEmpty }
            let targets = fields(target, 0x3B).map { words($0, .english) }.filter { !$0.isEmpty }
            for source in sources {
                for target in targets { builder.add(german: source, english: target) }
            }
        }
    }

    private static func separator(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        var index = line.startIndex
        while index + 1 < line.endIndex {
            if line[index] == 0x3A, line[index + 1] == 0x3A { return index }
            index += 1
        }
        return nil
    }

    private static func fields(
        _ text: Slice<UnsafeBufferPointer<UInt8>>, _ separator: UInt8
    ) -> [Slice<UnsafeBufferPointer<UInt8>>] {
        text.split(separator: separator, omittingEmptySubsequences: false)
    }

    /// The words of a phrase, without what stands in brackets.
    static func words(_ phrase: some Collection<UInt8>, _ tongue: Tongue) -> [[UInt8]] {
        var plain: [UInt8] = []
        plain.reserveCapacity(phrase.count)
        var depth = 0
        for byte in phrase {
            switch byte {
            case 0x7B, 0x5B, 0x28, 0x3C: depth += 1
            case 0x7D, 0x5D, 0x29, 0x3E: depth = max(0, depth - 1)
            default: if depth == 0 { plain.append(byte) }
            }
        }
        var words: [[UInt8]] = []
        var tokenizer = Tokenizer(tongue)
        plain.withUnsafeBufferPointer { text in
            tokenizer.tokens(of: text) { word, token in
                if token.kind == .word || token.kind == .name { words.append(copy word) }
            }
        }
        return words
    }
}
