using System.Globalization;
using System.Text;

namespace PromptWorkbench.Inference.ChatTemplates;

/// <summary>The C library's date patterns, in the C locale: https://man7.org/linux/man-pages/man3/strftime.3.html.</summary>
internal static class Strftime
{
    public static string Format(DateTimeOffset time, string pattern)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
            {
                text.Append(pattern[i]);
                continue;
            }

            var unpadded = pattern[i + 1] == '-' && i + 2 < pattern.Length;
            i += unpadded ? 2 : 1;
            var part = Part(time, pattern[i]);
            text.Append(unpadded ? part.TrimStart('0', ' ') is { Length: > 0 } trimmed ? trimmed : "0" : part);
        }

        return text.ToString();
    }

    private static string Part(DateTimeOffset time, char letter)
    {
        return letter switch
        {
            'Y' => In("yyyy"),
            'y' => In("yy"),
            'm' => In("MM"),
            'd' => In("dd"),
            'e' => time.Day.ToString(CultureInfo.InvariantCulture).PadLeft(2),
            'b' or 'h' => In("MMM"),
            'B' => In("MMMM"),
            'a' => In("ddd"),
            'A' => In("dddd"),
            'H' => In("HH"),
            'I' => In("hh"),
            'M' => In("mm"),
            'S' => In("ss"),
            'p' => In("tt"),
            'j' => time.DayOfYear.ToString("000", CultureInfo.InvariantCulture),
            'F' => In("yyyy-MM-dd"),
            'T' => In("HH:mm:ss"),
            'R' => In("HH:mm"),
            'D' => In("MM/dd/yy"),
            'z' => In("zzz").Replace(":", "", StringComparison.Ordinal),
            '%' => "%",
            _ => "%" + letter,
        };

        string In(string format) => time.ToString(format, CultureInfo.InvariantCulture);
    }
}
