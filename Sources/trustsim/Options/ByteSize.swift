import ArgumentParser

/// A number of bytes: `65536`, `64KiB`, `64MiB`, `1GiB`, and `KB`, `MB`, `GB` by thousands.
struct ByteSize: ExpressibleByArgument {
    let bytes: Int

    init(bytes: Int) { self.bytes = bytes }

    init?(argument: String) {
        let digits = argument.prefix { $0.isASCII && $0.isNumber }
        let units = [
            "": 1, "b": 1, "kib": 1 << 10, "mib": 1 << 20, "gib": 1 << 30, "kb": 1_000, "mb": 1_000_000,
            "gb": 1_000_000_000,
        ]
        guard let number = Int(digits), let unit = units[argument.dropFirst(digits.count).lowercased()] else {
            return nil
        }
        let (bytes, overflow) = number.multipliedReportingOverflow(by: unit)
        if overflow { return nil }
        self.bytes = bytes
    }

    var defaultValueDescription: String {
        bytes.isMultiple(of: 1 << 20) ? "\(bytes >> 20)MiB" : String(bytes)
    }
}
