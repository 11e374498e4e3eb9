using System.Globalization;
using System.Numerics;

namespace PromptWorkbench.Agents.Arithmetic;

/// <summary>An exact fraction in lowest terms with a positive denominator, of at most <see cref="MostDigits"/> digits above and below.</summary>
internal sealed class Rational
{
    public const int MostDigits = 4000;

    private const int SignificantDigits = 12;
    private const int MostDecimals = 100;
    private static readonly long MostBits = (long)Math.Ceiling(MostDigits * Math.Log2(10));

    private readonly BigInteger numerator;
    private readonly BigInteger denominator;

    private Rational(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        (this.numerator, this.denominator) = (numerator / divisor, denominator / divisor);
        if (this.numerator.GetBitLength() > MostBits || this.denominator.GetBitLength() > MostBits)
            throw TooLarge();
    }

    private bool IsInteger => denominator.IsOne;

    /// <summary>A number in digits with at most one decimal point.</summary>
    public static Rational Parse(string digits)
    {
        var point = digits.IndexOf('.');
        var decimals = point < 0 ? 0 : digits.Length - point - 1;
        if (digits.Length > MostDigits)
            throw TooLarge();
        return new Rational(
            BigInteger.Parse(digits.Replace(".", ""), NumberStyles.None, CultureInfo.InvariantCulture), BigInteger.Pow(10, decimals));
    }

    public static Rational operator +(Rational a, Rational b) => new(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

    public static Rational operator -(Rational a, Rational b) => a + -b;

    public static Rational operator -(Rational a) => new(-a.numerator, a.denominator);

    public static Rational operator *(Rational a, Rational b) => new(a.numerator * b.numerator, a.denominator * b.denominator);

    public static Rational operator /(Rational a, Rational b) => b.numerator.IsZero
        ? throw new ArithmeticFault("Division by zero")
        : new Rational(a.numerator * b.denominator, a.denominator * b.numerator);

    /// <summary>This number to a whole power. The size of the result is estimated first: what is too large is not computed.</summary>
    public Rational Power(Rational exponent)
    {
        if (!exponent.IsInteger)
            throw new ArithmeticFault("An exponent must be a whole number");
        if (exponent.numerator.Sign < 0)
            return new Rational(1, 1) / Power(-exponent);
        var bits = Math.Max(numerator.GetBitLength(), denominator.GetBitLength());
        if (bits > 1 && (bits - 1) * exponent.numerator > MostBits)
            throw TooLarge();
        var times = bits > 1 ? (int)exponent.numerator : (int)(exponent.numerator.IsZero ? 0 : 2 - (exponent.numerator % 2));
        return new Rational(BigInteger.Pow(numerator, times), BigInteger.Pow(denominator, times));
    }

    /// <summary>All digits when they come to an end within a hundred decimals, else the fraction and about what it is.</summary>
    public override string ToString()
    {
        if (IsInteger)
            return numerator.ToString(CultureInfo.InvariantCulture);
        return Decimals() is { } decimals ? Shift(numerator * BigInteger.Pow(10, decimals) / denominator, decimals) : $"{numerator}/{denominator} (about {Approximation()})";
    }

    /// <summary>How many decimals the number has; null when they do not end soon.</summary>
    private int? Decimals()
    {
        for (var count = 1; count <= MostDecimals; count++)
        {
            if ((BigInteger.Pow(10, count) % denominator).IsZero)
                return count;
        }

        return null;
    }

    private string Approximation()
    {
        var magnitude = (int)Math.Floor(BigInteger.Log10(BigInteger.Abs(numerator)) - BigInteger.Log10(denominator));
        var decimals = Math.Max(0, SignificantDigits - 1 - magnitude);
        var scaled = numerator * BigInteger.Pow(10, decimals) * 2 / denominator;
        return Shift((scaled + scaled.Sign) / 2, decimals);
    }

    private static string Shift(BigInteger digits, int decimals)
    {
        var text = BigInteger.Abs(digits).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        var number = decimals == 0 ? text : $"{text[..^decimals]}.{text[^decimals..]}".TrimEnd('0').TrimEnd('.');
        return digits.Sign < 0 ? $"-{number}" : number;
    }

    private static ArithmeticFault TooLarge() => new($"The result would have more than {MostDigits} digits");
}
