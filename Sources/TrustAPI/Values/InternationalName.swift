/// Domain names with other letters than those of ASCII, in the spelling that DNS has for them.
package enum InternationalName {
    /// A name in small letters, each international label as `xn--` and its Punycode (RFC 3492).
    package static func ascii(_ name: some StringProtocol) -> String {
        name.lowercased().split(separator: ".", omittingEmptySubsequences: false).map { label in
            label.utf8.allSatisfy { $0 < 0x80 } ? String(label) : "xn--" + punycode(Array(label.unicodeScalars))
        }.joined(separator: ".")
    }

    private static let (base, least, most, skew, damping) = (36, 1, 26, 38, 700)

    private static func punycode(_ label: [Unicode.Scalar]) -> String {
        var output = label.filter(\.isASCII).map { Character($0) }
        let basic = output.count
        if basic > 0 { output.append("-") }
        var (handled, code, delta, bias) = (basic, 0x80, 0, 72)
        while handled < label.count {
            guard let next = label.lazy.map({ Int($0.value) }).filter({ $0 >= code }).min() else { break }
            delta += (next - code) * (handled + 1)
            code = next
            for scalar in label {
                if scalar.value < code { delta += 1 }
                guard scalar.value == code else { continue }
                output += digits(of: delta, bias: bias)
                bias = adapted(delta, over: handled + 1, isFirst: handled == basic)
                (delta, handled) = (0, handled + 1)
            }
            (delta, code) = (delta + 1, code + 1)
        }
        return String(output)
    }

    /// A number as digits of a variable length.
    private static func digits(of number: Int, bias: Int) -> [Character] {
        var (rest, digits) = (number, [Character]())
        for position in 1... {
            let threshold = min(max(position * base - bias, least), most)
            if rest < threshold { break }
            digits.append(digit(threshold + (rest - threshold) % (base - threshold)))
            rest = (rest - threshold) / (base - threshold)
        }
        return digits + [digit(rest)]
    }

    private static func digit(_ value: Int) -> Character {
        Character(Unicode.Scalar(value < 26 ? UInt8(ascii: "a") + UInt8(value) : UInt8(ascii: "0") + UInt8(value - 26)))
    }

    private static func adapted(_ delta: Int, over count: Int, isFirst: Bool) -> Int {
        var rest = isFirst ? delta / damping : delta / 2
        rest += rest / count
        var steps = 0
        while rest > (base - least) * most / 2 {
            rest /= base - least
            steps += base
        }
        return steps + (base - least + 1) * rest / (rest + skew)
    }
}
