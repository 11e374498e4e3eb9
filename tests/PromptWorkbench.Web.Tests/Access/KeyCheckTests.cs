using System.Net;
using Microsoft.Extensions.Time.Testing;
using PromptWorkbench.Web.Access;

namespace PromptWorkbench.Web.Tests.Access;

public class KeyCheckTests
{
    private const string Key = "a-key-for-the-tests";

    private static readonly IPAddress Here = IPAddress.Parse("192.168.1.7");
    private static readonly IPAddress There = IPAddress.Parse("192.168.1.8");

    private readonly FakeTimeProvider time = new();
    private readonly KeyCheck check;

    public KeyCheckTests() => check = new KeyCheck(FacilitatorKey.Open(Key, "unused"), time);

    [Fact]
    public void The_right_key_is_never_counted()
    {
        for (var call = 0; call < 1000; call++)
            Assert.Equal(KeyVerdict.Right, check.Try(Key, Here));
    }

    [Fact]
    public void After_five_wrong_keys_not_even_the_right_one_is_heard_until_a_second_has_passed()
    {
        Guess(Here, 5);
        Assert.Equal(KeyVerdict.TooManyGuesses, check.Try("wrong", Here));
        Assert.Equal(KeyVerdict.TooManyGuesses, check.Try(Key, Here));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(KeyVerdict.Right, check.Try(Key, Here));
    }

    [Fact]
    public void One_wrong_key_a_second_is_heard_for_ever()
    {
        Guess(Here, 5);
        for (var second = 0; second < 100; second++)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            Guess(Here, 1);
            Assert.Equal(KeyVerdict.TooManyGuesses, check.Try("wrong", Here));
        }
    }

    [Fact]
    public void Who_guesses_holds_up_nobody_else()
    {
        Guess(Here, 5);
        Assert.Equal(KeyVerdict.TooManyGuesses, check.Try("wrong", Here));
        Assert.Equal(KeyVerdict.Right, check.Try(Key, There));
        Assert.Equal(KeyVerdict.Wrong, check.Try("wrong", There));
    }

    [Theory]
    [InlineData("::ffff:192.168.1.7", "192.168.1.7")]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9")]
    public void One_machine_is_counted_once_whatever_address_of_its_own_it_comes_from(string first, string second)
    {
        Guess(IPAddress.Parse(first), 5);
        Assert.Equal(KeyVerdict.TooManyGuesses, check.Try("wrong", IPAddress.Parse(second)));
    }

    private void Guess(IPAddress from, int times)
    {
        for (var guess = 0; guess < times; guess++)
            Assert.Equal(KeyVerdict.Wrong, check.Try($"wrong {guess}", from));
    }
}
