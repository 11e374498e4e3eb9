using System.Numerics;
using PromptWorkbench.Agents.Arithmetic;
using Xunit;

namespace PromptWorkbench.Tests.Agents.Arithmetic;

public class CalculationTests
{
    [Theory]
    [InlineData("47*83", "3901")]
    [InlineData(" 2 + 3 * 4 ", "14")]
    [InlineData("(2 + 3) * 4", "20")]
    [InlineData("10 - 4 - 3", "3")]
    [InlineData("-2^2", "-4")]
    [InlineData("(-2)^2", "4")]
    [InlineData("2^3^2", "512")]
    [InlineData("2 ** 10", "1024")]
    [InlineData("2^-2", "0.25")]
    [InlineData("7 × 8 ÷ 4 − 1", "13")]
    [InlineData("--5", "5")]
    [InlineData("0.1 + 0.2", "0.3")]
    [InlineData(".5 * 4.", "2")]
    [InlineData("1/3", "1/3 (about 0.333333333333)")]
    [InlineData("-2/3", "-2/3 (about -0.666666666667)")]
    [InlineData("22/7*1000000", "22000000/7 (about 3142857.14286)")]
    [InlineData("1/3 + 1/6", "0.5")]
    [InlineData("0^0", "1")]
    [InlineData("1^123456789012345678901", "1")]
    [InlineData("(-1)^123456789012345678901", "-1")]
    [InlineData("123456789012345678901234567890 * 987654321098765432109876543210", "121932631137021795226185032733622923332237463801111263526900")]
    public void Is_exact(string expression, string value) =>
        Assert.Equal(new Calculation(value, null), Calculation.Of(expression));

    [Fact]
    public void Agrees_with_whole_number_arithmetic_on_a_thousand_random_sums_and_products()
    {
        var random = new Random(4711);
        for (var i = 0; i < 1000; i++)
        {
            var (a, b, c) = (Number(random), Number(random), Number(random));
            Assert.Equal((a * b - c).ToString(), Calculation.Of($"{a}*{b}-{c}").Value);
        }

        static BigInteger Number(Random random) => BigInteger.Parse(string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => random.Next(0, 10))));
    }

    [Theory]
    [InlineData("", "The expression is empty.")]
    [InlineData("2 +", "A number is missing at the end (character 4).")]
    [InlineData("2 + x", "'x' is not understood: only numbers, + - * / ^ and parentheses are (character 5).")]
    [InlineData("(2 + 3", "This parenthesis is not closed (character 1).")]
    [InlineData("2 + 3)", "')' is not understood")]
    [InlineData("2 3", "'3' is not understood")]
    [InlineData("1,234 + 1", "A comma is not understood: write 1234567.5 for a large number (character 2).")]
    [InlineData("1.2.3", "'1.2.3' is no number (character 1).")]
    [InlineData("5 / (2 - 2)", "Division by zero.")]
    [InlineData("0^-1", "Division by zero.")]
    [InlineData("2^0.5", "An exponent must be a whole number.")]
    public void Says_what_is_wrong_and_where(string expression, string problem) =>
        Assert.StartsWith(problem, Calculation.Of(expression).Problem);

    [Theory]
    [InlineData("9^9^9")]
    [InlineData("(1/9)^9^9")]
    [InlineData("10^4000 * 10")]
    [InlineData("(10^3000)^(10^3000)")]
    public void Refuses_what_would_be_too_large_instead_of_computing_it(string expression) =>
        Assert.Equal("The result would have more than 4000 digits.", Calculation.Of(expression).Problem);

    [Fact]
    public void Gives_the_largest_result_it_allows_in_full() =>
        Assert.Equal("1" + new string('0', 3999), Calculation.Of("10^3999").Value);

    [Fact]
    public void Refuses_nesting_and_length_that_would_exhaust_the_machine()
    {
        Assert.StartsWith("More than 100 levels", Calculation.Of(new string('(', 5000) + "1" + new string(')', 4999)).Problem);
        Assert.StartsWith("More than 100 levels", Calculation.Of(new string('-', 5000) + "1").Problem);
        Assert.StartsWith("The expression has 20001 characters", Calculation.Of(new string('1', 20001)).Problem);
    }
}
