namespace PromptWorkbench.Agents.Arithmetic;

/// <summary>
/// Computes while it reads, by recursive descent:
/// sum = product {(+|-) product}; product = factor {(*|/) factor}; factor = (+|-) factor | power;
/// power = atom [^ factor]; atom = number | ( sum ). So `-2^2` is -4 and `2^3^2` is 512.
/// </summary>
internal sealed class ExpressionParser(string text)
{
    private const int MostDepth = 100;

    private int position;
    private int depth;

    public Rational Parse()
    {
        var value = Sum();
        return Next() is { } rest ? throw Unexpected(rest) : value;
    }

    private Rational Sum()
    {
        var value = Product();
        while (true)
        {
            if (Take('+'))
                value += Product();
            else if (Take('-', '−', '–'))
                value -= Product();
            else
                return value;
        }
    }

    private Rational Product()
    {
        var value = Factor();
        while (true)
        {
            if (Take('*', '×', '·'))
                value *= Factor();
            else if (Take('/', '÷'))
                value /= Factor();
            else
                return value;
        }
    }

    private Rational Factor()
    {
        if (++depth > MostDepth)
            throw new ArithmeticFault($"More than {MostDepth} levels of parentheses, signs and powers", position + 1);
        var value = Take('-', '−', '–') ? -Factor() : Take('+') ? Factor() : Power();
        depth--;
        return value;
    }

    private Rational Power()
    {
        var value = Atom();
        return Take('^') || TakeDoubleStar() ? value.Power(Factor()) : value;
    }

    private Rational Atom()
    {
        if (Next() is not { } character)
            throw new ArithmeticFault("A number is missing at the end", text.Length + 1);
        if (character == '(')
        {
            var opened = ++position;
            var value = Sum();
            return Take(')') ? value : throw new ArithmeticFault("This parenthesis is not closed", opened);
        }

        var start = position;
        while (position < text.Length && (char.IsAsciiDigit(text[position]) || text[position] == '.'))
            position++;
        var digits = text[start..position];
        if (digits.Length == 0)
            throw Unexpected(character);
        if (digits == "." || digits.Count(digit => digit == '.') > 1)
            throw new ArithmeticFault($"'{digits}' is no number", start + 1);
        return Rational.Parse(digits);
    }

    private char? Next()
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
            position++;
        return position < text.Length ? text[position] : null;
    }

    private bool Take(params ReadOnlySpan<char> characters)
    {
        if (Next() is not { } next || !characters.Contains(next) || (next == '*' && IsDoubleStar()))
            return false;
        position++;
        return true;
    }

    private bool TakeDoubleStar()
    {
        if (Next() is not '*' || !IsDoubleStar())
            return false;
        position += 2;
        return true;
    }

    private bool IsDoubleStar() => position + 1 < text.Length && text[position + 1] == '*';

    private ArithmeticFault Unexpected(char character) => character == ','
        ? new ArithmeticFault("A comma is not understood: write 1234567.5 for a large number", position + 1)
        : new ArithmeticFault($"'{character}' is not understood: only numbers, + - * / ^ and parentheses are", position + 1);
}
