import Files

/// Results, on standard output.
enum Output {
    static func write(_ bytes: [UInt8]) throws {
        guard !bytes.isEmpty else { return }
        let output = try OutputFile(path: "-", overwrite: true)
        try output.write(bytes)
        try output.commit()
    }

    static func line(_ text: String) throws { try write(Array((text + "\n").utf8)) }
}
