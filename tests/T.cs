namespace Duixian.Tests; public class T { [Xunit.Fact] public void Ok() { } }
