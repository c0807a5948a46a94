import Foundation

/// The lines of a text file of any size, one by one.
public enum TextLines {
    /// Gives each line without its end (LF or CR LF), and its number from 1, to `body`.
    ///
    /// Memory does not grow with a file in UTF-8; others are decoded as a whole, as ``TextFile`` does.
    ///
    /// - Returns: what a user should know, such as that the encoding was guessed.
    /// - Throws: ``FileError`` as ``TextFile/read(_:encoding:)``, and what `body` throws.
    public static func read(_ path: String, _ body: (String, Int) throws -> Void) throws -> String? {
        guard path != "-", let file = fopen(path, "re") else { return try readWhole(path, body) }
        defer { fclose(file) }
        guard isPlain(file) else { return try readWhole(path, body) }
        rewind(file)
        var number = 0
        try forEachLine(of: file) { line in
            number += 1
            let isMarked = number == 1 && line.starts(with: mark)
            try body(String(decoding: isMarked ? line.dropFirst(mark.count) : line[...], as: UTF8.self), number)
        }
        return nil
    }

    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    private static func readWhole(_ path: String, _ body: (String, Int) throws -> Void) throws -> String? {
        let file = try TextFile.read(path)
        for (index, line) in file.lines.enumerated() { try body(String(line), index + 1) }
        return file.warning
    }

    /// Whether a file is UTF-8 in lines with something in them.
    private static func isPlain(_ file: UnsafeMutablePointer<FILE>) -> Bool {
        struct NotPlain: Error {}
        var lines = 0
        var isBlank = true
        let isValid: ()? = try? forEachLine(of: file) { line in
            guard !line.contains(0), String(validating: line, as: UTF8.self) != nil else { throw NotPlain() }
            if isBlank { isBlank = line.allSatisfy { $0 <= 0x20 } }
            lines += 1
        }
        return isValid != nil && lines > 1 && !isBlank
    }

    private static func forEachLine(
        of file: UnsafeMutablePointer<FILE>, _ body: (UnsafeBufferPointer<UInt8>) throws -> Void
    ) throws {
        var buffer: UnsafeMutablePointer<CChar>?
        var capacity = 0
        defer { free(buffer) }
        while true {
            var count = getline(&buffer, &capacity, file)
            guard count >= 0, let buffer else { return }
            if count > 0, buffer[count - 1] == 0x0A { count -= 1 }
            if count > 0, buffer[count - 1] == 0x0D { count -= 1 }
            try UnsafeBufferPointer(start: buffer, count: count).withMemoryRebound(to: UInt8.self, body)
        }
    }
}
