resource "terraform_data" "orders" {
  input = "orders"
}

output "name" {
  value = terraform_data.orders.output
}
